using BlogSearch.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>Reads the postings of one unit after the other into a <see cref="SearchScratch"/>: which posts have it, how often, and what that adds to their score.</summary>
internal sealed class UnitReader(DirectoryReader reader, PostColumns columns, InboundAnchors anchors, SearchScratch scratch, Ranking ranking)
{
    /// <summary>A field that counts nothing is still searched.</summary>
    private const float LeastWeight = 1e-6f;

    private int _touched;
    private double _frequency;

    // Lent from term to term of a part of the index: each brings buffers, and a search reads hundreds of terms.
    private DocsEnum? _docs;

    /// <summary>Sum of weight times idf of the units that are asked for.</summary>
    public double TotalIdf { get; private set; }

    /// <summary>Reads a unit and sets <paramref name="bit"/> for every post that has it.</summary>
    /// <returns>How many posts have it, and its weight times idf.</returns>
    public (int Posts, double Worth) Read(QueryUnit unit, int bit)
    {
        _touched = 0;
        _frequency = 0;
        foreach (var leaf in reader.Leaves)
        {
            for (var field = 0; field < PostSchema.WordFields.Length; field++)
            {
                if ((unit.Field is null || (int)unit.Field == field) && leaf.AtomicReader.GetTerms(PostSchema.WordFields[field]) is { } terms)
                {
                    var words = terms.GetEnumerator();
                    ReadField(unit, leaf, words, field);
                    foreach (var other in unit.Also)
                    {
                        ReadField(other, leaf, words, field);
                    }
                }
            }
        }

        if (unit.Field is null && ranking.InboundAnchors > 0)
        {
            ReadAnchors(unit);
            foreach (var other in unit.Also)
            {
                ReadAnchors(other);
            }
        }

        return (_touched, Settle(unit, bit));
    }

    /// <summary>Adds what the texts of links say of posts that have the word themselves: a link does not make a post be about a word that it never uses.</summary>
    private void ReadAnchors(QueryUnit unit)
    {
        foreach (var term in unit.Stems.IsEmpty ? unit.Words.Length == 1 ? unit.Words : [] : unit.Stems.SelectMany(stem => (string[])[stem.Text, PostSchema.StemMark + stem.Text]))
        {
            foreach (var (post, times) in anchors.Read(term))
            {
                if (scratch.Frequency[post] > 0)
                {
                    var length = 1 - ranking.InboundDilution + (ranking.InboundDilution * anchors.Length(post) / anchors.MeanLength);
                    scratch.Frequency[post] += ranking.InboundAnchors * unit.Weight * times / length;
                }
            }
        }
    }

    private void ReadField(QueryUnit unit, AtomicReaderContext leaf, TermsEnum terms, int field)
    {
        // What a prefix stands for is many words, most of them in the text alone.
        if ((unit.Fields & (1 << field)) == 0)
        {
            return;
        }

        if (unit.Words.Length > 1)
        {
            new RunReader(terms, leaf.AtomicReader.LiveDocs).Read(unit.Words, (post, times) => Add(leaf.DocBase + post, field, times, unit.Weight * (1 + ranking.ExactBonus), isNew: true));
            return;
        }

        if (unit.Stems.IsEmpty)
        {
            ReadTerm(leaf, terms, unit.Words[0], field, unit.Weight * (1 + ranking.ExactBonus), isNew: true, columns.Languages.All);
            return;
        }

        foreach (var stem in unit.Stems)
        {
            // A word that is its own stem is written once, unmarked. Another language may take the same letters for another word.
            ReadTerm(leaf, terms, stem.Text, field, unit.Weight, isNew: true, stem.Languages);
            ReadTerm(leaf, terms, PostSchema.StemMark + stem.Text, field, unit.Weight, isNew: true, stem.Languages);
        }

        ReadTerm(leaf, terms, unit.Words[0], field, unit.Weight * ranking.ExactBonus, isNew: false, columns.Languages.All);
    }

    private void ReadTerm(AtomicReaderContext leaf, TermsEnum terms, string term, int field, float weight, bool isNew, ulong languages)
    {
        if (!terms.SeekExact(new BytesRef(term)))
        {
            return;
        }

        var docs = _docs = terms.Docs(leaf.AtomicReader.LiveDocs, _docs);
        for (var post = docs.NextDoc(); post != DocIdSetIterator.NO_MORE_DOCS; post = docs.NextDoc())
        {
            if (languages == columns.Languages.All || columns.Languages.IsIn(leaf.DocBase + post, languages))
            {
                Add(leaf.DocBase + post, field, docs.Freq, weight, isNew);
            }
        }
    }

    private void Add(int post, int field, int times, float weight, bool isNew)
    {
        if (scratch.Frequency[post] == 0)
        {
            scratch.Touched[_touched++] = post;
        }

        var dilution = ranking.Dilutions[field];
        var length = 1 - dilution + (dilution * columns.Lengths[field][post] / columns.MeanLengths[field]);
        scratch.Frequency[post] += Math.Max(LeastWeight, ranking.Weights[field]) * weight * times / length;

        // The bonus for an exact form is no further occurrence.
        if (isNew)
        {
            _frequency += times;
            if (field == (int)WordField.Title)
            {
                scratch.InTitle[post] = (byte)Math.Min(byte.MaxValue, scratch.InTitle[post] + times);
            }
        }
    }

    /// <summary>Adds the unit to the scores of its posts and leaves the scratch ready for the next.</summary>
    private double Settle(QueryUnit unit, int bit)
    {
        var worth = _touched == 0 || unit.Negated
            ? 0
            : Ranking.Idf(columns.Count, _touched) * ranking.QueryWeight(columns.Count, _touched, Math.Max(_frequency, _touched), unit.Times) * (unit.IsFrame ? ranking.Frame : 1);
        TotalIdf += worth;
        for (var i = 0; i < _touched; i++)
        {
            var post = scratch.Touched[i];
            scratch.Has[post] |= 1UL << bit;
            scratch.Score[post] += (float)(worth * scratch.Frequency[post] / (ranking.K1 + scratch.Frequency[post]));
            if (scratch.InTitle[post] > 0)
            {
                scratch.TitleIdf[post] += (float)worth;
                scratch.TitleWords[post] = (byte)Math.Min(byte.MaxValue, scratch.TitleWords[post] + (scratch.InTitle[post] * unit.Words.Length));
                scratch.InTitle[post] = 0;
            }

            scratch.Frequency[post] = 0;
        }

        return worth;
    }
}

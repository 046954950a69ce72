using System.Collections.Immutable;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>Finds what a word may stand for besides itself, and what one that no post has may have been meant for. Not for several threads at once.</summary>
/// <param name="mends">False: the blog's settings want slips of the finger left as they are.</param>
internal sealed class UnitMender(Vocabulary vocabulary, QueryUnits units, Synonyms synonyms, bool mends)
{
    /// <summary>What a word that only begins as typed counts, against one that is as typed.</summary>
    private const float PrefixWeight = 0.5f;

    /// <summary>Shorter words are hardly ever two.</summary>
    private const int ShortestCompound = 7;

    /// <summary>Forms of the second word of a compound: balancer, balancers.</summary>
    private const int CompoundForms = 4;

    /// <summary>A prefix shorter than this stands for half the dictionary.</summary>
    private const int ShortestPrefix = 3;

    /// <summary>The word at the very end is taken for the beginning of another too while fewer posts than fill a page have it.</summary>
    private const int FewPosts = 10;

    /// <summary>A word in more posts than this is meant, whatever it looks like.</summary>
    private const int RarePosts = 5;

    /// <summary>How many times as many posts a word must have to be offered instead.</summary>
    private const int MuchMore = 10;

    /// <summary>How many times as many posts a word must have to be searched too: then the posts that have the other have it by the same slip.</summary>
    private const int ByFarMore = 100;

    /// <summary>Shorter words have too many neighbours for one of them to be surely meant.</summary>
    private const int ShortestSlip = 6;

    /// <summary>The units with all that stands for them: other spellings of compounds, synonyms, and the words that begin like the one being typed.</summary>
    /// <param name="end">Where the query text ends.</param>
    public ImmutableArray<QueryUnit> Prepare(ImmutableArray<QueryUnit> query, int end) =>
        [.. synonyms.Beside(Join(query)).Select(WithForms).Select(unit => unit.IsPrefix || (unit.End == end && IsBeginning(unit)) ? Prefix(unit) : unit)];

    /// <summary>What the word may stand for, tried in this order: a word not typed to its end, another spelling of an umlaut, a slip.</summary>
    /// <param name="isLast">True for the last word of the query, which may still be typed.</param>
    /// <returns>The unit to search instead, and the word that it was corrected to, which the reader should be told; null when nothing is near.</returns>
    public (QueryUnit Unit, string? Correction)? Mend(QueryUnit unit, bool isLast)
    {
        if (!IsPlain(unit))
        {
            return null;
        }

        var word = unit.Words[0];
        if (isLast && word.Length >= ShortestPrefix && Prefix(unit) is var prefix && prefix.Also.Length > unit.Also.Length)
        {
            return (prefix, null);
        }

        if (new UmlautSpellings(word).Find(vocabulary) is { } spelled)
        {
            return (unit with { Also = unit.Also.Add(units.Word(spelled)) }, null);
        }

        return mends && vocabulary.Correct(word) is { } meant ? (Mended(unit, meant), meant) : null;
    }

    /// <summary>
    /// The word that stands for another too, one slip away, which is by far more frequent: an author's slip does not keep a reader who makes the same from what both
    /// meant. All forms of the rare word together: one that has many is a word of its own.
    /// </summary>
    /// <returns>The unit to search instead, with the word as typed beside it, and the word that was probably meant; null when there is none.</returns>
    public (QueryUnit Unit, string Meant)? Slip(QueryUnit unit) =>
        mends
        && IsPlain(unit)
        && !unit.IsChoice
        && unit.Words[0] is { Length: >= ShortestSlip } word
        && Posts(unit) is var posts and > 0 and <= RarePosts
        && vocabulary.Correct(word, fewest: posts * ByFarMore) is { } meant
        && meant[0] == word[0]
        && Slips.Between(word, meant, 1) == 1
            ? (Mended(unit with { Also = unit.Also.Add(unit with { Also = [] }) }, meant), meant)
            : null;

    /// <summary>The common word that a rare one looks like; null when there is none, or when the rare word is found by it anyway.</summary>
    public Correction? Doubt(QueryUnit unit) =>
        mends
        && IsPlain(unit)
        && !unit.IsChoice
        && unit.End - unit.Start == unit.Typed.Length // a part of a word cannot be replaced alone
        && vocabulary.Posts(unit.Words[0]) is var posts and <= RarePosts
        && vocabulary.Correct(unit.Words[0], fewest: Math.Max(1, posts) * MuchMore) is { } common
        && !units.Word(common).SharesStem(unit)
            ? new Correction(unit.Typed, common, unit.Start, unit.End)
            : null;

    /// <summary>With all that stands for the word that was meant, so that it finds what that finds.</summary>
    private QueryUnit Mended(QueryUnit unit, string meant) =>
        WithForms(synonyms.Beside(Join([units.Word(meant) with { Times = unit.Times, Optional = unit.Optional, IsFrame = unit.IsFrame, IsAside = unit.IsAside, Also = unit.Also, IsChoice = unit.IsChoice }]))[0]);

    /// <summary>Adds what posts may write otherwise: two neighbouring words as one, one word as two, and a hyphen or none.</summary>
    private ImmutableArray<QueryUnit> Join(ImmutableArray<QueryUnit> query)
    {
        var joined = query.ToBuilder();
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] is { Words: [var first, var second], IsQuoted: false })
            {
                Add(joined, i, Forms(query[i]).Skip(1).Select(form => form with { Also = [] }));
                Add(joined, i, vocabulary.Posts(first + second) > 0 ? [units.Word(first + second)] : []);
            }

            if (IsPlain(query[i]) && query[i].Words[0] is { Length: >= ShortestCompound } word && vocabulary.Cut(word) is var (left, right))
            {
                Add(joined, i, [new QueryUnit { Typed = word, Words = [left, right] }]);
            }

            if (i + 1 < query.Length && IsPlain(query[i]) && IsPlain(query[i + 1]) && query[i].Words[0] + query[i + 1].Words[0] is var one && vocabulary.Posts(one) > 0)
            {
                Add(joined, i, [units.Word(one)]);
                Add(joined, i + 1, [units.Word(one)]);
            }
        }

        return joined.ToImmutable();
    }

    private QueryUnit WithForms(QueryUnit unit) => unit.Also.IsEmpty ? unit : unit with { Also = [.. unit.Also.SelectMany(Forms)] };

    /// <summary>A run of words that nobody put in quotes, and the same with other forms of its last word, the commonest first: load balancer, load balancers.</summary>
    private IEnumerable<QueryUnit> Forms(QueryUnit run)
    {
        yield return run;
        if (run is { Words.Length: > 1, IsQuoted: false } && run.Words[^1] is { Length: >= ShortestPrefix } last && last.All(char.IsLetter))
        {
            var typed = units.Word(last);
            foreach (var form in vocabulary.Beginning(last).Where(form => form != last && units.Word(form).SharesStem(typed)).Take(CompoundForms - 1))
            {
                yield return run with { Words = run.Words.SetItem(run.Words.Length - 1, form) };
            }
        }
    }

    /// <summary>The words that begin as a prefix does, as one unit; those of the same stem are found, and count more, by that.</summary>
    private QueryUnit Prefix(QueryUnit unit) => unit with
    {
        Also =
        [
            .. unit.Also,
            .. vocabulary.Beginning(unit.Words[0])
                .Where(word => word != unit.Words[0] && !unit.Also.Any(known => known.Words is [var only] && only == word) && units.Word(word).Stems.Except(unit.Stems).Any())
                .Select(word => new QueryUnit { Typed = word, Words = [word], Weight = PrefixWeight, Fields = vocabulary.Fields(word) }),
        ],
    };

    /// <summary>Posts that have the word in any of its forms, as far as the commonest forms tell. A form ends otherwise than the stem at most in its last letter: copying, copi, copies.</summary>
    private int Posts(QueryUnit unit) =>
        unit.Stems.SelectMany(stem => vocabulary.Beginning(stem.Text[..^1]))
            .Where(form => form == unit.Words[0] || units.Word(form).SharesStem(unit))
            .Distinct(StringComparer.Ordinal)
            .Sum(vocabulary.Posts);

    private bool IsBeginning(QueryUnit unit) =>
        IsPlain(unit) && !unit.IsChoice && unit.Words[0].Length >= ShortestPrefix && vocabulary.Posts(unit.Words[0]) < FewPosts;

    private static void Add(ImmutableArray<QueryUnit>.Builder query, int at, IEnumerable<QueryUnit> also) => query[at] = query[at] with { Also = query[at].Also.AddRange(also) };

    private static bool IsPlain(QueryUnit unit) => unit is { Words.Length: 1, Stems.Length: > 0, Negated: false, IsQuoted: false, IsPrefix: false, Field: null };
}

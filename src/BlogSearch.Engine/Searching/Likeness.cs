using System.Collections.Immutable;
using BlogSearch.Indexing;
using Lucene.Net.Index;

namespace BlogSearch.Searching;

/// <summary>
/// How much other posts are like one: its telling words looked up in their titles and texts, weighed by how rare they are, against what the post itself
/// would reach; then the tags they share, and whether one links to the other. Some milliseconds whatever the blog's size: the words are few and none is common.
/// </summary>
internal sealed class Likeness
{
    private const float TagShare = 0.4f;

    private const float LinkShare = 0.2f;

    /// <summary>A word in the title counts as often as this in the text.</summary>
    private const int TitleTimes = 3;

    /// <summary>Where more of a word in one text hardly says more.</summary>
    private const float Enough = 1.2f;

    private readonly DirectoryReader _reader;
    private readonly PostColumns _columns;
    private readonly LinkTable _links;
    private readonly float[] _tagWeights;

    public Likeness(DirectoryReader reader, PostColumns columns, LinkTable links)
    {
        (_reader, _columns, _links) = (reader, columns, links);
        var tags = columns.Facets[(int)FacetKind.Tag];
        var counts = new int[tags.Values.Length];
        for (var post = 0; post < columns.Count; post++)
        {
            foreach (var tag in tags.Of(post))
            {
                counts[tag]++;
            }
        }

        // A tag of every second post says little, one of three posts much; one that no other post has, nothing.
        _tagWeights = [.. counts.Select(count => count < 2 ? 0 : (float)Math.Log((double)columns.Count / count))];
    }

    /// <summary>The text's share for each post that has any of the words; 1 is as like as the post is to itself.</summary>
    /// <param name="words">As <see cref="TellingWords"/> gives them.</param>
    public Dictionary<int, float> OfTexts(int post, ImmutableArray<(string Stem, float Weight)> words) => OfTexts(post, words, [.. _reader.Leaves.Select(leaf => new WordTimes(leaf, null))]);

    /// <summary>The same for a few posts alone, which takes a tenth of the time.</summary>
    public Dictionary<int, float> OfTexts(int post, ImmutableArray<(string Stem, float Weight)> words, IEnumerable<int> others) =>
        OfTexts(post, words, [.. others.Append(post).Order().GroupBy(other => ReaderUtil.SubIndex(other, _reader.Leaves)).Select(part => new WordTimes(_reader.Leaves[part.Key], [.. part]))]);

    private Dictionary<int, float> OfTexts(int post, ImmutableArray<(string Stem, float Weight)> words, WordTimes[] parts)
    {
        var likeness = new Dictionary<int, float>();
        var times = new Dictionary<int, int>();
        foreach (var (stem, weight) in words)
        {
            times.Clear();
            foreach (var part in parts)
            {
                part.Add(stem, TitleTimes, times);
            }

            foreach (var (other, count) in times)
            {
                likeness[other] = likeness.GetValueOrDefault(other) + (weight * count / (count + (Enough * Length(other))));
            }
        }

        var self = likeness.GetValueOrDefault(post);
        return self <= 0 ? [] : likeness.Where(other => other.Key != post).ToDictionary(other => other.Key, other => other.Value / self);
    }

    /// <summary>The whole: text, shared tags and links.</summary>
    public float Of(int post, int other, float text) => text + (TagShare * Tags(post, other)) + (_links.Joins(post, other) ? LinkShare : 0);

    /// <summary>The share of a post's tags that another has, by weight; 0 to 1.</summary>
    public float Tags(int post, int other)
    {
        var tags = _columns.Facets[(int)FacetKind.Tag];
        var theirs = tags.Of(other);
        var (shared, all) = (0f, 0f);
        foreach (var tag in tags.Of(post))
        {
            all += _tagWeights[tag];
            shared += theirs.Contains(tag) ? _tagWeights[tag] : 0;
        }

        return all <= 0 ? 0 : shared / all;
    }

    private float Length(int post) => 0.4f + (0.6f * _columns.Lengths[(int)WordField.Body][post] / _columns.MeanLengths[(int)WordField.Body]);
}

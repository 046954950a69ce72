using System.Collections.Immutable;
using BlogSearch.Indexing;

namespace BlogSearch.Searching;

/// <summary>
/// One thing a post has or has not: a word in its forms, or a run of words. What a reader typed as one word may be a run
/// (<c>node.js</c>, Chinese text), and a phrase of one word is a word in its exact form.
/// </summary>
internal sealed record QueryUnit
{
    /// <summary>As typed, for notices.</summary>
    public required string Typed { get; init; }

    /// <summary>The folded words one after the other; one for a word, several for a run.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Stems that count as the word too; empty for a run, and when only the exact form counts.</summary>
    public ImmutableArray<QueryStem> Stems { get; init; } = [];

    public bool Negated { get; init; }

    public WordField? Field { get; init; }

    /// <summary>A word so common that a post need not have it.</summary>
    public bool Optional { get; init; }

    /// <summary>A word of the frame of a question, which weighs less.</summary>
    public bool IsFrame { get; init; }

    /// <summary>A verb of thinking or wanting: a post need not have it, though it counts as any other word.</summary>
    public bool IsAside { get; init; }

    /// <summary>What stands for it too: other words, of which any will do.</summary>
    public ImmutableArray<QueryUnit> Also { get; init; } = [];

    /// <summary>What it counts among those that stand for the same; 1 for what was typed.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>A bit for each <see cref="WordField"/> that may have it; all of them where that is not known.</summary>
    public byte Fields { get; init; } = byte.MaxValue;

    /// <summary>Quoted: only as typed, whatever else it may stand for.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Any word that begins so.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>True when what stands in <see cref="Also"/> was typed too, behind OR.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Where it was typed; of several times, the first. Both 0 where that is not known.</summary>
    public int Start { get; init; }

    /// <summary>The first character behind it.</summary>
    public int End { get; init; }

    /// <summary>How often it was typed.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Stays required when words are let go: it filters.</summary>
    public bool IsFilter => Field is not null;

    /// <summary>True when both mean the same word in another form, in a language of the posts.</summary>
    public bool SharesStem(QueryUnit other) =>
        Stems.Any(stem => other.Stems.Any(same => same.Text == stem.Text && (same.Languages & stem.Languages) != 0));
}

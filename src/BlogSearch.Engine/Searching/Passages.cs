using System.Collections.Immutable;
using System.Numerics;
using BlogSearch.Text;

namespace BlogSearch.Searching;

/// <summary>Chooses the passages of a post to show with a hit: those that hold most of the query, each under its heading.</summary>
/// <param name="worth">What each unit of the query is worth.</param>
internal sealed class Passages(PostText text, List<FoundWord> found, IReadOnlyList<double> worth)
{
    /// <summary>Signs between the first and the last mark of a passage, at most.</summary>
    private const int Reach = 200;

    /// <summary>What a second passage must be worth against the first to be shown.</summary>
    private const double SecondShare = 0.6;

    // More words of the query count before what each is worth.
    private readonly double _all = worth.Sum();
    private readonly Dictionary<int, ulong> _headings = [];
    private (int Start, int End) _block = (0, -1);

    /// <summary>The best passage and perhaps a second one under another heading, in reading order; the post's beginning when no word stands in the text.</summary>
    public ImmutableArray<Passage> Choose()
    {
        var candidates = Candidates();
        if (candidates.Count == 0)
        {
            return Beginning() is { } beginning ? [beginning] : [];
        }

        var best = candidates.MaxBy(candidate => candidate.Worth); // the first of equals
        var second = candidates
            .Where(candidate => candidate.Section != best.Section && candidate.Worth >= best.Worth * SecondShare)
            .Select(candidate => (Candidate?)candidate)
            .MaxBy(candidate => candidate!.Value.Worth); // never null inside the sequence
        IEnumerable<Candidate> chosen = second is { } other ? [best, other] : [best];
        return [.. chosen.OrderBy(candidate => candidate.Start).Select(Cut)];
    }

    private List<Candidate> Candidates()
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < found.Count; i++)
        {
            var section = SectionAt(found[i].Start);
            var inHeading = section >= 0 && found[i].Start < HeadingEnd(section);
            candidates.Add(inHeading ? UnderHeading(section) : Window(i, section));
        }

        return candidates;
    }

    /// <summary>As many words as lie close together from word <paramref name="first"/> on, in one block.</summary>
    private Candidate Window(int first, int section)
    {
        var code = CodeAt(found[first].Start);
        var blockEnd = code is { } block ? block.Start + block.Length : Block(found[first].Start).End;
        var last = first;
        var units = 0UL;
        while (last < found.Count && found[last].End <= Math.Min(blockEnd, found[first].Start + Reach))
        {
            units |= 1UL << found[last++].Unit;
        }

        var end = last > first ? found[last - 1].End : found[first].End;
        var heading = section < 0 ? 0 : UnitsOfHeading(section);

        // A word already in the heading counts half; more marks of the same word, a little.
        var value = WorthOf(units | (1UL << found[first].Unit)) + (0.5 * WorthOf(heading & ~units)) + (0.02 * Math.Min(5, last - first));
        return new Candidate(found[first].Start, end, section, value);
    }

    /// <summary>The heading has the words: what stands under it is shown.</summary>
    private Candidate UnderHeading(int section)
    {
        var start = FirstText(HeadingEnd(section), section);
        return new Candidate(start, start, section, 1.1 * WorthOf(UnitsOfHeading(section)));
    }

    /// <summary>Looked for once a section: a post may have as many places as it has words.</summary>
    private ulong UnitsOfHeading(int section)
    {
        if (!_headings.TryGetValue(section, out var units))
        {
            var (start, end) = (text.Sections[section].Start, HeadingEnd(section));
            for (var i = FirstFrom(start); i < found.Count && found[i].Start < end; i++)
            {
                units |= found[i].End <= end ? 1UL << found[i].Unit : 0;
            }

            _headings[section] = units;
        }

        return units;
    }

    /// <summary>Number of the first word that starts there or later.</summary>
    private int FirstFrom(int start)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private double WorthOf(ulong units)
    {
        var sum = 0.0;
        for (; units != 0; units &= units - 1)
        {
            sum += 0.01 + _all + worth[BitOperations.TrailingZeroCount(units)];
        }

        return sum;
    }

    private Passage Cut(Candidate candidate)
    {
        var code = CodeAt(candidate.Start);
        var prose = Block(candidate.Start);
        var (start, end) = code is { } block
            ? PassageEdges.OfCode(text.Plain, block.Start, block.Start + block.Length, candidate.Start, candidate.End)
            : PassageEdges.OfProse(text.Plain, prose.Start, prose.End, candidate.Start, candidate.End);
        return new Passage(start, end, candidate.Section, code is not null, CutBefore: code is null && start > prose.Start, CutAfter: code is null && end < prose.End);
    }

    private Passage? Beginning()
    {
        var start = FirstText(0, -1);
        return start >= text.Plain.Length ? null : Cut(new Candidate(start, start, SectionAt(start), 0));
    }

    /// <summary>The first text from <paramref name="at"/> on that is no heading; within the section when it has any.</summary>
    private int FirstText(int at, int section)
    {
        var next = section + 1;
        while (at < text.Plain.Length)
        {
            if (text.Plain[at] == '\n' || char.IsWhiteSpace(text.Plain[at]))
            {
                at++;
            }
            else if (next < text.Sections.Length && at >= text.Sections[next].Start)
            {
                at = HeadingEnd(next++);
            }
            else
            {
                return at;
            }
        }

        return section >= 0 ? text.Sections[section].Start : text.Plain.Length;
    }

    /// <summary>Number of the section an offset lies in, its heading included; -1 above the first.</summary>
    private int SectionAt(int at)
    {
        var (low, high) = (0, text.Sections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Sections[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private int HeadingEnd(int section) => text.Sections[section].Start + text.Sections[section].Length;

    private CodeBlock? CodeAt(int at)
    {
        var (low, high) = (0, text.Code.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Code[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && text.Code[low - 1] is var code && at < code.Start + code.Length ? code : null;
    }

    /// <summary>The line of the plain text that an offset lies in; the last one asked for is remembered, for a line may be the whole post.</summary>
    private (int Start, int End) Block(int at)
    {
        if (at < _block.Start || at > _block.End)
        {
            var end = text.Plain.IndexOf('\n', Math.Min(at, text.Plain.Length));
            _block = (text.Plain.LastIndexOf('\n', Math.Max(0, Math.Min(at, text.Plain.Length) - 1)) + 1, end < 0 ? text.Plain.Length : end);
        }

        return _block;
    }

    private readonly record struct Candidate(int Start, int End, int Section, double Worth);
}

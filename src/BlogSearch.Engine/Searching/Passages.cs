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
        var blockEnd = code is { } block ? block.Start + block.Length : BlockEnd(found[first].Start);
        var last = first;
        var units = 0UL;
        while (last < found.Count && found[last].End <= Math.Min(blockEnd, found[first].Start + Reach))
        {
            units |= 1UL << found[last++].Unit;
        }

        var end = last > first ? found[last - 1].End : found[first].End;
        var heading = section < 0 ? 0 : UnitsIn(text.Sections[section].Start, HeadingEnd(section));

        // A word already in the heading counts half; more marks of the same word, a little.
        var value = WorthOf(units | (1UL << found[first].Unit)) + (0.5 * WorthOf(heading & ~units)) + (0.02 * Math.Min(5, last - first));
        return new Candidate(found[first].Start, end, section, value);
    }

    /// <summary>The heading has the words: what stands under it is shown.</summary>
    private Candidate UnderHeading(int section)
    {
        var start = FirstText(HeadingEnd(section), section);
        return new Candidate(start, start, section, 1.1 * WorthOf(UnitsIn(text.Sections[section].Start, HeadingEnd(section))));
    }

    private ulong UnitsIn(int start, int end) =>
        found.Where(word => word.Start >= start && word.End <= end).Aggregate(0UL, (units, word) => units | (1UL << word.Unit));

    private double WorthOf(ulong units)
    {
        var sum = 0.0;
        for (; units != 0; units &= units - 1)
        {
            sum += 0.01 + worth[BitOperations.TrailingZeroCount(units)];
        }

        return sum;
    }

    private Passage Cut(Candidate candidate)
    {
        var code = CodeAt(candidate.Start);
        var (start, end) = code is { } block
            ? PassageEdges.OfCode(text.Plain, block.Start, block.Start + block.Length, candidate.Start, candidate.End)
            : PassageEdges.OfProse(text.Plain, BlockStart(candidate.Start), BlockEnd(candidate.Start), candidate.Start, candidate.End);
        return new Passage(start, end, candidate.Section, code is not null, CutBefore: code is null && start > BlockStart(candidate.Start), CutAfter: code is null && end < BlockEnd(candidate.Start));
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
        var section = -1;
        while (section + 1 < text.Sections.Length && text.Sections[section + 1].Start <= at)
        {
            section++;
        }

        return section;
    }

    private int HeadingEnd(int section) => text.Sections[section].Start + text.Sections[section].Length;

    private CodeBlock? CodeAt(int at)
    {
        foreach (var code in text.Code)
        {
            if (at >= code.Start && at < code.Start + code.Length)
            {
                return code;
            }
        }

        return null;
    }

    private int BlockStart(int at) => text.Plain.LastIndexOf('\n', Math.Max(0, Math.Min(at, text.Plain.Length) - 1)) + 1;

    private int BlockEnd(int at)
    {
        var end = text.Plain.IndexOf('\n', Math.Min(at, text.Plain.Length));
        return end < 0 ? text.Plain.Length : end;
    }

    private readonly record struct Candidate(int Start, int End, int Section, double Worth);
}

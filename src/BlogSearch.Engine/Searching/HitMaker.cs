using System.Text;
using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Searching;

/// <summary>Makes what is shown of a post. Not for several threads at once.</summary>
internal sealed class HitMaker(DirectoryReader reader, Marker marker, IReadOnlyList<double> worth)
{
    public Hit Make(int post, double score)
    {
        var record = ReadRecord(reader, post);
        var text = ReadText(reader, post);
        var found = marker.Find(text.Plain, record.Language);
        return ToHit(record) with
        {
            TitleMarks = marker.Marks(record.Title, record.Language),
            Score = Math.Round(score, 4),
            Snippets = [.. new Passages(text, found, worth).Choose().Select(passage => Snippet(record, text, found, passage))],
        };
    }

    public static Hit ToHit(HitRecord record) => new()
    {
        Path = record.Path,
        Url = record.Url,
        Title = record.Title,
        Date = record.Date,
        Language = record.Language,
        Authors = record.Authors,
        Categories = record.Categories,
        Tags = record.Tags,
        Series = record.Series.Length > 0 ? record.Series : null,
        ReadingMinutes = record.ReadingMinutes,
    };

    public static HitRecord ReadRecord(DirectoryReader reader, int post)
    {
        var bytes = ReadBytes(reader, post, PostSchema.Hit);
        return HitRecord.Read(bytes.Bytes, bytes.Offset, bytes.Length);
    }

    public static PostText ReadText(DirectoryReader reader, int post)
    {
        var bytes = ReadBytes(reader, post, PostSchema.Text);
        return TextRecord.Read(bytes.Bytes, bytes.Offset, bytes.Length);
    }

    private static BytesRef ReadBytes(DirectoryReader reader, int post, string field)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(post, reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(field).Get(post - leaf.DocBase, bytes);
        return bytes;
    }

    private static Snippet Snippet(HitRecord record, PostText text, List<FoundWord> found, Passage passage)
    {
        var section = passage.Section < 0 ? (Section?)null : text.Sections[passage.Section];
        var anchor = section?.Id;
        var snippet = new Snippet
        {
            Text = text.Plain[passage.Start..passage.End],
            Marks = Marker.Merge(found, passage.Start, passage.End),
            Heading = section is { } heading ? text.Plain.Substring(heading.Start, heading.Length) : null,
            HeadingMarks = section is { } marked ? Marker.Merge(found, marked.Start, marked.Start + marked.Length) : [],
            Anchor = anchor,
            Url = string.IsNullOrEmpty(anchor) ? record.Url : $"{record.Url}#{anchor}",
            Code = passage.Code,
        };
        return Ellipsed(snippet, passage);
    }

    private static Snippet Ellipsed(Snippet snippet, Passage passage)
    {
        if (!passage.CutBefore && !passage.CutAfter)
        {
            return snippet;
        }

        var text = new StringBuilder().Append(passage.CutBefore ? "… " : "").Append(snippet.Text).Append(passage.CutAfter ? " …" : "");
        var moved = passage.CutBefore ? 2 : 0;
        return snippet with { Text = text.ToString(), Marks = [.. snippet.Marks.Select(mark => new Mark(mark.From + moved, mark.To + moved))] };
    }
}

using System.Collections.Immutable;
using BlogSearch.Posts;
using BlogSearch.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BlogSearch.Indexing;

/// <summary>The one place where a post becomes a document: names of fields, what is stored how, and the version of it all.</summary>
internal static class PostSchema
{
    /// <summary>Another version cannot be searched or built upon: the index is made anew.</summary>
    public const int Version = 3;

    /// <summary>Stands before a stem, so that stems and words as written share one field and never meet.</summary>
    public const char StemMark = '\u0001';

    /// <summary>Positions between stretches of a field, more than any phrase or proximity reaches.</summary>
    public const int StretchGap = 100;

    /// <summary>A value of a facet is cut here: Lucene refuses terms over 32,766 bytes, and no one reads such a tag.</summary>
    public const int FacetValueLength = 200;

    public const string Path = "path";
    public const string Hit = "hit";
    public const string Text = "text";
    public const string Source = "source";
    public const string Stems = "stems";
    public const string Day = "day";
    public const string Moment = "moment";
    public const string Tag = "tag";
    public const string Category = "category";
    public const string Author = "author";
    public const string Language = "language";
    public const string CodeLanguage = "code_language";

    /// <summary>The value of <see cref="Day"/> and <see cref="Moment"/> for a page.</summary>
    public const long NoDate = long.MinValue;

    /// <summary>Fields with words, in the order of <see cref="WordField"/>.</summary>
    public static readonly ImmutableArray<string> WordFields = ["title", "headings", "tags", "description", "body", "code"];

    internal static readonly FieldType WordType = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = Lucene.Net.Index.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    /// <summary>The term that names a post.</summary>
    public static Term PathTerm(string path) => new(Path, path);

    public static IEnumerable<IIndexableField> StoredFields(Post post, PostText text, byte[] stems)
    {
        yield return new StringField(Path, post.Path, Field.Store.NO);
        yield return new SortedDocValuesField(Path, new BytesRef(post.Path));
        yield return new BinaryDocValuesField(Hit, new BytesRef(HitRecord.Write(post)));
        yield return new BinaryDocValuesField(Text, new BytesRef(TextRecord.Write(text)));
        yield return new BinaryDocValuesField(Stems, new BytesRef(stems));
        yield return new StoredField(Source, post.Body);
        yield return new NumericDocValuesField(Day, post.Date?.DayNumber ?? NoDate);
        yield return new NumericDocValuesField(Moment, post.Moment?.UtcTicks ?? (post.Date is { } day ? day.ToDateTime(TimeOnly.MinValue).Ticks : NoDate));
        yield return new SortedDocValuesField(Language, new BytesRef(post.Language));
        foreach (var field in Values(Tag, post.Tags).Concat(Values(Category, post.Categories)).Concat(Values(Author, post.Authors)))
        {
            yield return field;
        }

        foreach (var field in Values(CodeLanguage, text.Code.Select(code => code.Language)))
        {
            yield return field;
        }
    }

    /// <summary>A facet's value as the index holds it; null when nothing is left of it.</summary>
    public static string? FacetValue(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Length == 0 ? null : trimmed.Length <= FacetValueLength ? trimmed : trimmed[..FacetValueLength];
    }

    public static string FieldOf(WordField field) => WordFields[(int)field];

    private static IEnumerable<IIndexableField> Values(string name, IEnumerable<string> values) =>
        values.Select(FacetValue).OfType<string>().Distinct(StringComparer.Ordinal).Select(value => new SortedSetDocValuesField(name, new BytesRef(value)));

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}

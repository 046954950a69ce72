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

    /// <summary>Stands before a note of which stem a word has by its accents: see <see cref="SpellingTerm"/>.</summary>
    public const char SpellingMark = '\u0002';

    /// <summary>Positions between stretches of a field, more than any phrase or proximity reaches.</summary>
    public const int StretchGap = 100;

    /// <summary>Places that are kept of one post: a page of links has some hundred.</summary>
    private const int MostPlaces = 5_000;

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

    /// <summary>Every place that the post links to, see <see cref="LinkPlaces"/>.</summary>
    public const string LinkedPlace = "linked_place";

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

    /// <summary>The term of the posts that link to a place.</summary>
    public static Term PlaceTerm(string place) => new(LinkedPlace, place);

    /// <summary>A note beside a word: in that language the form, written with its accents, has this stem. Who types it without them finds it by that.</summary>
    public static string SpellingTerm(string form, string language, string stem) => string.Join(SpellingMark, "", form, language, stem);

    public static IEnumerable<IIndexableField> StoredFields(Post post, PostText text, byte[] stems)
    {
        yield return new StringField(Path, post.Path, Field.Store.NO);
        yield return new SortedDocValuesField(Path, new BytesRef(post.Path));
        yield return new BinaryDocValuesField(Hit, new BytesRef(HitRecord.Write(post, text)));
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

        foreach (var field in Values(CodeLanguage, text.Code.Select(code => code.Language)).Concat(Places(post, text)))
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

    private static IEnumerable<IIndexableField> Places(Post post, PostText text)
    {
        var home = Uri.TryCreate(post.Permalink, UriKind.Absolute, out var own) ? own : Uri.TryCreate(LinkPlaces.UnknownHome, post.Url, out var site) ? site : LinkPlaces.UnknownHome;
        return text.Links.SelectMany(link => LinkPlaces.Of(link.Target, home)).Distinct(StringComparer.Ordinal).Take(MostPlaces).Select(place => new StringField(LinkedPlace, place, Field.Store.NO));
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}

using BlogSearch.Posts;
using BlogSearch.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace BlogSearch.Indexing;

/// <summary>Makes documents of posts, one after the other; streams and stemmers are used again. Not for several threads at once.</summary>
internal sealed class PostDocuments
{
    private readonly Dictionary<string, Stemmer> _stemmers = new(StringComparer.OrdinalIgnoreCase);
    private readonly StemCounts _stems = new();
    private readonly WordStream[] _streams = [.. PostSchema.WordFields.Select(_ => new WordStream())];

    /// <summary>The fields of a post's document. They are used up before the next call.</summary>
    public IEnumerable<IIndexableField> For(Post post, PostText text)
    {
        if (!_stemmers.TryGetValue(post.Language, out var stemmer))
        {
            _stemmers[post.Language] = stemmer = Stemmer.For(post.Language);
        }

        foreach (var stream in _streams)
        {
            stream.Clear(stemmer);
        }

        Stream(WordField.Title).Add(post.Title);
        foreach (var section in text.Sections)
        {
            Stream(WordField.Headings).Add(text.Plain, section.Start, section.Length);
        }

        AddTags(post);
        Stream(WordField.Description).Add(post.Description ?? "");
        AddBodyAndCode(text);
        return PostSchema.StoredFields(post, text, _stems.Write(post, text, stemmer)).Concat(PostSchema.WordFields.Select((name, i) => new Field(name, _streams[i], PostSchema.WordType)));
    }

    private WordStream Stream(WordField field) => _streams[(int)field];

    private void AddTags(Post post)
    {
        foreach (var tag in post.Tags.Concat(post.Categories))
        {
            Stream(WordField.Tags).Add(tag);

            // `KubeCon2019` is found by `kubecon 2019` too.
            if (Spaced(tag) is { } spaced)
            {
                Stream(WordField.Tags).Add(spaced);
            }
        }
    }

    private void AddBodyAndCode(PostText text)
    {
        var at = 0;
        foreach (var code in text.Code)
        {
            Stream(WordField.Body).Add(text.Plain, at, code.Start - at);
            Stream(WordField.Code).Add(text.Plain, code.Start, code.Length);
            at = code.Start + code.Length;
        }

        Stream(WordField.Body).Add(text.Plain, at, text.Plain.Length - at);
    }

    /// <summary>A tag with a space wherever letters meet digits; null where they do not.</summary>
    private static string? Spaced(string tag)
    {
        for (var i = 1; i < tag.Length; i++)
        {
            if (char.IsAsciiLetter(tag[i - 1]) && char.IsAsciiDigit(tag[i]))
            {
                return string.Concat(tag.AsSpan(0, i), " ", tag.AsSpan(i));
            }
        }

        return null;
    }
}

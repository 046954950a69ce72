using BlogSearch.Generations;
using BlogSearch.Indexing;
using BlogSearch.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BlogSearch.Searching;

/// <summary>
/// Which posts cite a site, a page or another post. What a link says by itself stands in the index; what it takes the whole blog to know,
/// such as that two addresses are one post, comes from the links between posts. Safe for several threads at once.
/// </summary>
internal sealed class LinkedPosts
{
    private readonly DirectoryReader _reader;
    private readonly int _count;
    private readonly string? _ownHost;
    private readonly Lazy<ILookup<string, string>> _named;
    private readonly Lazy<ILookup<string, int>> _citing;

    public LinkedPosts(DirectoryReader reader, PostColumns columns, Manifest manifest, IReadOnlyCollection<PostLink> links)
    {
        _reader = reader;
        _count = columns.Count;
        _ownHost = manifest.Blog.BaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var home) ? LinkPlaces.Asked(home.Host) : null;
        _named = new(() => manifest.Posts.Where(post => post.Url is not null).SelectMany(Names).ToLookup(name => name.Name, name => name.Path, StringComparer.Ordinal));
        _citing = new(() => links.Where(link => columns.Numbers.ContainsKey(link.From)).ToLookup(link => link.To, link => columns.Numbers[link.From], StringComparer.Ordinal));
    }

    /// <summary>For each post whether it links there.</summary>
    /// <param name="value">As a reader types it: a site, a page, a post's address or its file.</param>
    public bool[] Find(string value)
    {
        var linked = new bool[_count];
        var place = LinkPlaces.Asked(value);
        Read(place, linked);
        foreach (var path in _named.Value[BelowOwnHost(place)])
        {
            foreach (var post in _citing.Value[path])
            {
                linked[post] = true;
            }
        }

        return linked;
    }

    /// <summary>What a post is called by: its addresses, its file, and the file's name alone.</summary>
    private static IEnumerable<(string Name, string Path)> Names(ManifestPost post)
    {
        var file = post.Path.ToLowerInvariant();
        var bare = file[..(file.LastIndexOf('.') is var dot and > 0 ? dot : file.Length)];
        var bundle = bare.EndsWith("/index", StringComparison.Ordinal) ? bare[..^"/index".Length] : bare;
        return post.Aliases.Append(post.Url ?? "").Select(LinkPlaces.Asked)
            .Concat([file, bare, bundle, bundle[(bundle.LastIndexOf('/') + 1)..]])
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(name => (name, post.Path));
    }

    private string BelowOwnHost(string place) =>
        _ownHost is not null && place.StartsWith(_ownHost + "/", StringComparison.Ordinal) ? place[_ownHost.Length..] : place;

    private void Read(string place, bool[] linked)
    {
        var term = PostSchema.PlaceTerm(place);
        foreach (var leaf in _reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(term) is { } docs)
            {
                for (var post = docs.NextDoc(); post != DocIdSetIterator.NO_MORE_DOCS; post = docs.NextDoc())
                {
                    linked[leaf.DocBase + post] = true;
                }
            }
        }
    }
}

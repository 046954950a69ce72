using System.Collections.Immutable;

namespace BlogSearch.Searching;

/// <summary>What is said about a query text, in its order. So many at most that a pasted page does not become a page of notices.</summary>
internal sealed class QueryNotices
{
    private const int Most = 8;

    private readonly ImmutableArray<Notice>.Builder _notices = ImmutableArray.CreateBuilder<Notice>();
    private int _more;

    public bool IsEmpty => _notices.Count == 0;

    public void Add(NoticeKind kind, string text, Func<string?>? instead = null)
    {
        if (_notices.Count == Most)
        {
            _more++;
        }
        else
        {
            _notices.Add(new Notice(kind, text) { Instead = instead?.Invoke() });
        }
    }

    public void Add(Sentence said)
    {
        if (_notices.Count == Most)
        {
            _more++;
        }
        else
        {
            _notices.Add(new Notice(NoticeKind.Shortened, said));
        }
    }

    public ImmutableArray<Notice> ToImmutable() => _more == 0
        ? _notices.ToImmutable()
        : [.. _notices, new Notice(NoticeKind.Shortened, _more == 1 ? new Sentence("One more part was left out.") : new Sentence("{0} more parts were left out.", _more))];
}

using BlogSearch.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BlogSearch.Indexing;

/// <summary>
/// The terms of stretches of a text: each word as it stands and, when it differs, its stem at the same position, with a note beside it where
/// the accents decided about the stem. Stretches lie <see cref="PostSchema.StretchGap"/> positions apart, so that no phrase reaches across.
/// Reused from post to post.
/// </summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly WordReader _words = new();
    private readonly List<(string Text, int Start, int Length)> _stretches = [];
    private Stemmer? _stemmer;
    private string? _stem;
    private string? _spelling;
    private int _stretch;
    private int _position;
    private int _base;
    private int _last;

    public WordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Clear(Stemmer stemmer)
    {
        _stretches.Clear();
        _stemmer = stemmer;
    }

    public void Add(string text) => Add(text, 0, text.Length);

    public void Add(string text, int start, int length)
    {
        if (length > 0)
        {
            _stretches.Add((text, start, length));
        }
    }

    public override void Reset()
    {
        base.Reset();
        _stretch = -1;
        _position = -1;
        _last = -1;
        _base = 0;
        _stem = null;
        _spelling = null;
        _words.Read("", 0, 0);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_stem is not null)
        {
            _term.SetEmpty().Append(PostSchema.StemMark).Append(_stem);
            _increment.PositionIncrement = 0;
            _stem = null;
            return true;
        }

        if (_spelling is not null)
        {
            _term.SetEmpty().Append(_spelling);
            _increment.PositionIncrement = 0;
            _spelling = null;
            return true;
        }

        while (!_words.Next())
        {
            if (++_stretch >= _stretches.Count)
            {
                return false;
            }

            var (text, start, length) = _stretches[_stretch];
            _base = _position + (_stretch == 0 ? 1 : PostSchema.StretchGap);
            _words.Read(text, start, length);
        }

        TakeWord();
        return true;
    }

    private void TakeWord()
    {
        var form = _words.Form;
        _position = _base + _words.Position;
        _term.SetEmpty();
        _term.ResizeBuffer(form.Length);
        form.CopyTo(_term.Buffer);
        _term.Length = form.Length;
        _increment.PositionIncrement = _position - _last;
        _last = _position;

        if (_stemmer is not null && _words.Kind == WordKind.Part && _stemmer.Of(_words.Raw, form) is var stem)
        {
            _stem = stem.IsMarked ? stem.Text : null;
            _spelling = stem.IsSpelled ? PostSchema.SpellingTerm(form.ToString(), _stemmer.Language, stem.Text) : null;
        }
    }
}

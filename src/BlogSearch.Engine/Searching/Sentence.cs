using System.Globalization;

namespace BlogSearch.Searching;

/// <summary>Something said to a reader in English, its form and its parts kept apart, so that a page can say it in another language.</summary>
/// <param name="form">English, with <c>{0}</c> for its first part.</param>
/// <param name="parts">Texts and numbers.</param>
public sealed class Sentence(string form, params object[] parts)
{
    public string Form { get; } = form;

    public IReadOnlyList<object> Parts { get; } = parts;

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Form, [.. Parts]);
}

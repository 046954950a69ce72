using System.Globalization;
using BlogSearch.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BlogSearch.Web.Pages.Layout;

/// <summary>
/// What the pages say, in the language of the one who reads them: <see cref="CultureInfo.CurrentUICulture"/>, which each request sets. The English text is
/// the key; the others stand in <c>Words.de.resx</c>. Keys are written out where they are used, so that a test finds each that is not translated.
/// </summary>
internal static class Words
{
    private const string German = "de";

    private static readonly IStringLocalizer Translations =
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(typeof(Words));

    /// <summary>Languages that the pages speak; the first where nothing says which.</summary>
    public static readonly string[] Languages = ["en", German];

    /// <summary>BCP 47 tag of the language that is spoken.</summary>
    public static string Language => IsGerman ? German : Languages[0];

    /// <summary>How numbers and days are written.</summary>
    public static CultureInfo Culture => IsGerman ? CultureInfo.CurrentUICulture : CultureInfo.InvariantCulture;

    private static bool IsGerman => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == German;

    public static string Say(string english) => Translated(english);

    /// <param name="english">With <c>{0}</c> for the first part.</param>
    /// <param name="parts">Texts; numbers are written by <see cref="Wording"/>.</param>
    public static string Say(string english, params object?[] parts) => string.Format(Culture, Translated(english), parts);

    /// <summary>Says what the engine has to say.</summary>
    public static string Say(Sentence sentence) => string.Format(Culture, Translated(sentence.Form), [.. sentence.Parts]);

    /// <summary>One or many.</summary>
    /// <param name="many">With <c>{0}</c> for the number.</param>
    public static string Many(int count, string one, string many) => count == 1 ? Translated(one) : string.Format(Culture, Translated(many), Wording.Number(count));

    /// <summary>A sentence with markup in it.</summary>
    /// <param name="english">With <c>{0}</c> for the first part.</param>
    public static RenderFragment Tell(string english, params RenderFragment[] parts) => builder =>
    {
        var rest = Translated(english);
        while (rest.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            builder.AddContent(0, rest[..open]);
            builder.AddContent(1, parts[rest[open + 1] - '0']);
            rest = rest[(open + 3)..];
        }

        builder.AddContent(2, rest);
    };

    private static string Translated(string english) => IsGerman ? Translations[english].Value : english;
}

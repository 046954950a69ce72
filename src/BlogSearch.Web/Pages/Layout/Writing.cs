namespace BlogSearch.Web.Pages.Layout;

/// <summary>Which way a language is written.</summary>
internal static class Writing
{
    private static readonly HashSet<string> RightToLeft = new(StringComparer.OrdinalIgnoreCase) { "ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi" };

    /// <param name="language">BCP 47 tag.</param>
    /// <returns><c>rtl</c>, or null where the direction of the page is right.</returns>
    public static string? Direction(string language) => RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : null;
}

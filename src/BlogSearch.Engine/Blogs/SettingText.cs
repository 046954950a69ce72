namespace BlogSearch.Blogs;

/// <summary>A setting that is judged where it is used, with where it stands.</summary>
/// <param name="Source">The file, or the variable of the environment.</param>
/// <param name="Line">From 1.</param>
public sealed record SettingText(string Text, string Source, int Line);

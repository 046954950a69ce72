namespace BlogSearch.BrowserTests.Support;

/// <summary>A picture that a browser shows: one red point.</summary>
internal static class Picture
{
    public static byte[] Bytes { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");
}

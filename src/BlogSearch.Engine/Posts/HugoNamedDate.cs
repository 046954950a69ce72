namespace BlogSearch.Posts;

/// <summary>The date and slug in a file's name, <c>2019-11-20-my-post.md</c>, where a Hugo site asks for them.</summary>
internal sealed record HugoNamedDate(DateOnly Day, DateTimeOffset Moment, string Slug)
{
    public static HugoNamedDate? Of(string name, TimeZoneInfo zone) =>
        name.Length >= 10 && WrittenDate.Parse(name[..10]) is { Time: null, IsStrict: true } date
            ? new HugoNamedDate(date.Day, date.Moment(zone), name[10..].Trim(' ', '-', '_'))
            : null;
}

namespace BlogSearch.Web.Pages.Browse;

/// <summary>What an address asked for that no post has. Travels with the request to the page that says so.</summary>
/// <param name="Kind">Null: a year.</param>
public sealed record SoughtTopic(TopicKind? Kind, string Name)
{
    /// <summary>What this request sought in vain; null where it was no topic.</summary>
    public static SoughtTopic? Of(HttpContext? http) => http?.Items[typeof(SoughtTopic)] as SoughtTopic;

    public void Remember(HttpContext http) => http.Items[typeof(SoughtTopic)] = this;
}

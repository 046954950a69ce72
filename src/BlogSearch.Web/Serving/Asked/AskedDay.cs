namespace BlogSearch.Web.Serving.Asked;

/// <param name="Searches">Of that day.</param>
/// <param name="Nothing">Those among them without an answer: no post had all the words.</param>
public sealed record AskedDay(DateOnly Day, int Searches, int Nothing);

using System.Globalization;
using BlogSearch.Delivery;
using BlogSearch.Searching;
using BlogSearch.Web.Serving;

namespace BlogSearch.Web.Api;

/// <summary>What the forms of the author page do. Each answers with the way back to the page. Without a secret there are no such addresses.</summary>
internal static partial class AuthorEndpoints
{
    /// <summary>Why the page asks for the secret again; read by the page.</summary>
    public const string After = "after";
    public const string Wrong = "wrong";
    public const string Busy = "busy";
    public const string Over = "over";

    /// <summary>Names of what can be asked for, below the page's own path.</summary>
    public const string Enter = "enter";
    public const string Leave = "leave";
    public const string Promote = "promote";
    public const string Abort = "abort";
    public const string Undo = "undo";
    public const string Rebuild = "rebuild";

    /// <summary>Fields of a form: a generation, the generation that was live when the form was made, and whether all is to be read again.</summary>
    public const string NumberField = "number";
    public const string LiveField = "live";
    public const string FullField = "full";

    public static void MapAuthor(this IEndpointRouteBuilder routes, Secret? secret)
    {
        if (secret is null)
        {
            return;
        }

        var forms = routes.MapGroup(AuthorDoor.Path).AddEndpointFilter((context, next) =>
            AuthorDoor.IsFromHere(context.HttpContext.Request) && context.HttpContext.Request.HasFormContentType ? next(context) : Refuse());
        forms.MapPost(Enter, (HttpContext context, AuthorSessions sessions, SecretTries tries, ILogger<AuthorSessions> log) => TryEnter(context, secret, sessions, tries, log));
        var own = forms.MapGroup("").AddEndpointFilter(RequireSession);
        own.MapPost(Leave, End);
        own.MapPost(Rebuild, AskForRun);
        own.MapPost(Promote, (HttpContext context, ServeOptions options, GenerationDoor door, AuthorNotes notes) => Decide(context, options, door, notes, (decisions, number) =>
            new Sentence("Generation {0} is live.", Number(decisions.Promote(number).Number))));
        own.MapPost(Abort, (HttpContext context, ServeOptions options, GenerationDoor door, AuthorNotes notes) => Decide(context, options, door, notes, (decisions, _) =>
            new Sentence("Generation {0} is given up.", Number(decisions.Abort().Number))));
        own.MapPost(Undo, (HttpContext context, ServeOptions options, GenerationDoor door, AuthorNotes notes) => Decide(context, options, door, notes, (decisions, number) =>
        {
            var (undone, live) = decisions.Undo(number);
            return new Sentence("Generation {0} is live again. What generation {1} was made of is not promoted until it changes.", Number(live.Number), Number(undone.Number));
        }));
    }

    private static async Task<IResult> TryEnter(HttpContext context, Secret secret, AuthorSessions sessions, SecretTries tries, ILogger log)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        switch (await tries.Try(secret, form[AuthorDoor.SecretField].ToString(), context.RequestAborted))
        {
            case true:
                AuthorDoor.Open(context, sessions);
                return new BackToPage("");
            case false:
                LogWrong(log);
                return new BackToPage($"?{After}={Wrong}");
            default:
                return new BackToPage($"?{After}={Busy}");
        }
    }

    private static BackToPage End(HttpContext context, AuthorSessions sessions)
    {
        AuthorDoor.Close(context, sessions, Session(context));
        return new BackToPage("");
    }

    private static BackToPage AskForRun(HttpContext context, RunRequests requests, AuthorNotes notes)
    {
        requests.Ask(full: context.Request.Form.ContainsKey(FullField));
        notes.Leave(Session(context), new AuthorNote(new Sentence("The index is being brought up to date. This page shows it when it is."), Refusal: null));
        return new BackToPage("");
    }

    /// <summary>The edge of a decision, as of a command: what was refused is said on the page.</summary>
    private static BackToPage Decide(HttpContext context, ServeOptions options, GenerationDoor door, AuthorNotes notes, Func<Decisions, int?, Sentence> decide)
    {
        var form = context.Request.Form;
        AuthorNote note;
        try
        {
            // Who pressed the button saw another generation live: what she meant is not what would happen now.
            if (form[LiveField].ToString() is { Length: > 0 } seen && seen != options.GenerationStore.Current()?.Number.ToString(CultureInfo.InvariantCulture))
            {
                throw new DecisionRefusedException("Another generation went live meanwhile. Look again, please.");
            }

            int? number = int.TryParse(form[NumberField], NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : null;
            note = new AuthorNote(decide(new Decisions(options.GenerationStore), number), Refusal: null);
        }
        catch (DecisionRefusedException refused)
        {
            note = new AuthorNote(Done: null, refused.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            note = new AuthorNote(Done: null, $"The index in {options.GenerationStore.Folder} cannot be written: {failure.Message}");
        }

        door.Follow(context.RequestAborted); // the page that comes next shows it already
        notes.Leave(Session(context), note);
        return new BackToPage("");
    }

    private static async ValueTask<object?> RequireSession(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (AuthorDoor.Find(context, context.RequestServices.GetRequiredService<AuthorSessions>()) is not { } session)
        {
            return new BackToPage($"?{After}={Over}");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!AuthorSessions.IsOf(session, form[AuthorDoor.TokenField].ToString()))
        {
            return await Refuse();
        }

        context.Items[typeof(AuthorSession)] = session;
        return await next(call);
    }

    private static AuthorSession Session(HttpContext context) => (AuthorSession)context.Items[typeof(AuthorSession)]!; // RequireSession put it there

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValueTask<object?> Refuse() =>
        ValueTask.FromResult<object?>(Results.Problem("Only the forms of the author page itself can ask for this. Nothing was done.", statusCode: StatusCodes.Status403Forbidden));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody tried a wrong secret at the author page.")]
    private static partial void LogWrong(ILogger log);
}

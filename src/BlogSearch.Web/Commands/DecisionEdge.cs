using System.CommandLine;
using BlogSearch.Delivery;
using BlogSearch.Generations;

namespace BlogSearch.Web.Commands;

/// <summary>What <c>promote</c>, <c>abort</c> and <c>undo</c> share: the argument N, and how a refusal is said.</summary>
internal static class DecisionEdge
{
    public static Argument<int?> Number(string otherwise) => new("N")
    {
        Description = $"Number of a generation; {otherwise}",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = OptionValues.Generation,
    };

    /// <exception cref="CommandException">It was refused, or could not be written down.</exception>
    public static T Decide<T>(GenerationStore store, Func<Decisions, T> decide)
    {
        try
        {
            return decide(new Decisions(store));
        }
        catch (DecisionRefusedException refused)
        {
            throw new CommandException(refused.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StoreChoice.CannotWrite(store, failure);
        }
    }
}

using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>What a person, or a watch over live figures, decides about generations. Takes effect at once, also while the next one is being built.</summary>
public sealed class Decisions(GenerationStore store)
{
    /// <summary>Makes a generation the live one.</summary>
    /// <param name="number">Null: the newest that is paused.</param>
    /// <exception cref="DecisionRefusedException">There is none such.</exception>
    /// <exception cref="IOException">The pointer could not be moved; the old generation stays live.</exception>
    public Generation Promote(int? number)
    {
        using var moving = store.LockPointer();
        var generation = number is { } named ? Require(named) : Paused("promote", "Name the one to promote: `blogsearch promote N`.");
        if (generation == store.Current())
        {
            throw new DecisionRefusedException($"Generation {generation.Number} is live already.");
        }

        RequireIntact(generation);
        store.Publish(generation, by: HistoryLine.Hand);
        return generation;
    }

    /// <summary>Gives up the newest generation that is paused; the live one stays live.</summary>
    /// <exception cref="DecisionRefusedException">None is paused.</exception>
    /// <exception cref="IOException">It could not be written down.</exception>
    public Generation Abort()
    {
        using var moving = store.LockPointer();
        var generation = Paused("abort", "To go back behind the live one: `blogsearch undo`.");
        store.Record(generation, HistoryLine.Aborted, by: HistoryLine.Hand);
        return generation;
    }

    /// <summary>Makes an earlier generation the live one again. What is undone is not promoted again until its input changes.</summary>
    /// <param name="number">Null: the one that was live before.</param>
    /// <param name="why">In words; null where the command says all.</param>
    /// <param name="by">Who decided, as <see cref="HistoryLine"/> has it.</param>
    /// <returns>The generation that was live, and the one that is.</returns>
    /// <exception cref="DecisionRefusedException">There is none to go back to.</exception>
    /// <exception cref="IOException">The pointer could not be moved; the generation stays live.</exception>
    public (Generation Undone, Generation Live) Undo(int? number, string? why = null, string by = HistoryLine.Hand)
    {
        using var moving = store.LockPointer();
        var live = store.Current() ?? throw new DecisionRefusedException($"No generation is live in {store.Folder}.");
        var target = number is { } named ? Require(named) : Before(live);
        if (target == live)
        {
            throw new DecisionRefusedException($"Generation {live.Number} is live already.");
        }

        RequireIntact(target);

        // In this order: when it ends between the two, the generation is live still and merely said to be undone.
        store.Record(live, HistoryLine.Undone, why, by);
        store.Publish(target, string.Create(CultureInfo.InvariantCulture, $"generation {live.Number} was undone"), by);
        return (live, target);
    }

    private Generation Require(int number) =>
        store.Find(number) ?? throw new DecisionRefusedException($"There is no generation {number} in {store.Folder}. `blogsearch generations` lists them.");

    private Generation Paused(string verb, string remedy)
    {
        var history = store.History();
        var live = store.Current()?.Number;
        return store.List().LastOrDefault(generation => GenerationStore.StateOf(generation, history, live) == GenerationState.Paused)
            ?? throw new DecisionRefusedException($"There is nothing to {verb}: no generation is paused. {remedy}");
    }

    /// <summary>The one that was live last before; not one that was rejected since.</summary>
    private Generation Before(Generation live)
    {
        var history = store.History();
        return history.Promoted.Select(store.Find).OfType<Generation>().FirstOrDefault(generation => GenerationStore.StateOf(generation, history, live.Number) == GenerationState.Retired)
            ?? throw new DecisionRefusedException($"There is no generation before {live.Number} to go back to. `blogsearch generations` lists what is on disk.");
    }

    private static void RequireIntact(Generation generation)
    {
        if (Manifest.Find(generation)?.IsIntact(generation) != true)
        {
            throw new DecisionRefusedException($"The files of generation {generation.Number} in {generation.Folder} are not what was written. Make a new one with `blogsearch index --full`.");
        }
    }
}

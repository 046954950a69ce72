using System.Globalization;
using BlogSearch.Generations;

namespace BlogSearch.Delivery;

/// <summary>What a person, or the watch over live figures, decides about generations. Takes effect at once, also while the next one is being built.</summary>
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
    /// <returns>The generation that was live, and the one that is.</returns>
    /// <exception cref="DecisionRefusedException">There is none to go back to.</exception>
    /// <exception cref="IOException">The pointer could not be moved; the generation stays live.</exception>
    public (Generation Undone, Generation Live) Undo(int? number)
    {
        using var moving = store.LockPointer();
        var live = store.Current() ?? throw new DecisionRefusedException($"No generation is live in {store.Folder}.");
        var target = number is { } named ? Require(named) : Before(live);
        if (target == live)
        {
            throw new DecisionRefusedException($"Generation {live.Number} is live already.");
        }

        RequireIntact(target);
        GoBack(live, target, null, HistoryLine.Hand);
        return (live, target);
    }

    /// <summary>The generation that <see cref="UndoPromotion"/> would go back to; null when there is none.</summary>
    public Generation? BeforeWatched()
    {
        var history = store.History();
        return store.Current() is { } live ? Proven(live, history).FirstOrDefault() : null;
    }

    /// <summary>Goes back behind what the checks promoted, because the watch over live figures found it bad: to the last generation that stood its watch, else to the one that was live before.</summary>
    /// <param name="promotion">What was watched; whatever was decided since counts more.</param>
    /// <param name="why">In words.</param>
    /// <returns>The generation that is live now; null when something else was decided meanwhile.</returns>
    /// <exception cref="DecisionRefusedException">There is none to go back to.</exception>
    /// <exception cref="IOException">The pointer could not be moved; the generation stays live.</exception>
    public Generation? UndoPromotion(HistoryLine promotion, string why)
    {
        using var moving = store.LockPointer();
        var history = store.History();
        if (store.Current() is not { } live || live.Number != promotion.Number || history.LastOf(live.Number) != promotion)
        {
            return null;
        }

        var target = Proven(live, history).FirstOrDefault(IsIntact) ?? throw NothingBefore(live);
        GoBack(live, target, why, HistoryLine.Watch);
        return target;
    }

    /// <summary>Writes down that a generation stood its watch, unless something else was decided meanwhile.</summary>
    /// <exception cref="IOException">It could not be written down.</exception>
    public void NoteWatched(HistoryLine promotion, string why)
    {
        using var moving = store.LockPointer();
        if (store.History().LastOf(promotion.Number) == promotion)
        {
            store.Note(promotion.Number, HistoryLine.Watched, why);
        }
    }

    private void GoBack(Generation live, Generation target, string? why, string by)
    {
        // In this order: when it ends between the two, the generation is live still and merely said to be undone.
        store.Record(live, HistoryLine.Undone, why, by);
        store.Publish(target, string.Create(CultureInfo.InvariantCulture, $"generation {live.Number} was undone"), by);
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
    private Generation Before(Generation live) => Retired(live, store.History()).FirstOrDefault() ?? throw NothingBefore(live);

    private IEnumerable<Generation> Retired(Generation live, GenerationHistory history) =>
        history.Promoted.Select(store.Find).OfType<Generation>().Where(generation => GenerationStore.StateOf(generation, history, live.Number) == GenerationState.Retired);

    /// <summary>Those before, the last that stood its watch first: what was promoted after it may have the same fault.</summary>
    private IEnumerable<Generation> Proven(Generation live, GenerationHistory history) =>
        Retired(live, history).OrderByDescending(generation => generation.Number == history.LastWatched?.Number);

    private static DecisionRefusedException NothingBefore(Generation live) =>
        new($"There is no generation before {live.Number} to go back to. `blogsearch generations` lists what is on disk.");

    private static bool IsIntact(Generation generation) => Manifest.Find(generation)?.IsIntact(generation) == true;

    private static void RequireIntact(Generation generation)
    {
        if (!IsIntact(generation))
        {
            throw new DecisionRefusedException($"The files of generation {generation.Number} in {generation.Folder} are not what was written. Make a new one with `blogsearch index --full`.");
        }
    }
}

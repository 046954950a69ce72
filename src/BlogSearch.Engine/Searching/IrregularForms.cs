using System.Collections.Frozen;

namespace BlogSearch.Searching;

/// <summary>
/// Forms of one English word that no stemmer brings together: <c>chose</c> is found by <c>choose</c>, <c>matrices</c> by <c>matrix</c>. Forms that are other words
/// too are left out: <c>left</c>, <c>found</c>, <c>saw</c>, <c>spoke</c>.
/// </summary>
internal static class IrregularForms
{
    private const string Verbs =
        "begin began begun, break broke broken, bring brought, build built, buy bought, catch caught, choose chose chosen, come came, deal dealt, draw drew drawn, "
        + "drive drove driven, fight fought, forget forgot forgotten, give gave given, go went gone, grow grew grown, hang hung, hear heard, hide hid hidden, hold held, "
        + "keep kept, know knew known, learn learnt, lend lent, lose lost, make made, mean meant, meet met, overcome overcame, override overrode overridden, pay paid, "
        + "rebuild rebuilt, rewrite rewrote rewritten, ride rode ridden, run ran, say said, see seen, sell sold, send sent, shake shook shaken, sing sang sung, sit sat, "
        + "sleep slept, speak spoken, spend spent, stand stood, steal stolen, stick stuck, strike struck, swim swam swum, take took taken, teach taught, tell told, "
        + "throw threw thrown, undergo underwent undergone, understand understood, undo undid undone, wake woke woken, wear wore worn, win won, write wrote written";

    private const string Nouns =
        "analysis analyses, appendix appendices, axis axes, bacterium bacteria, basis bases, child children, crisis crises, criterion criteria, diagnosis diagnoses, focus foci, "
        + "foot feet, formula formulae, half halves, helix helices, hypothesis hypotheses, index indices, knife knives, larva larvae, life lives, loaf loaves, man men, "
        + "matrix matrices, maximum maxima, minimum minima, mouse mice, nucleus nuclei, optimum optima, phenomenon phenomena, quantum quanta, radius radii, shelf shelves, "
        + "spectrum spectra, stimulus stimuli, stratum strata, synthesis syntheses, thesis theses, thief thieves, tooth teeth, vertex vertices, vortex vortices, wife wives, "
        + "wolf wolves, woman women";

    private static readonly FrozenDictionary<string, string[]> Others =
        (from word in $"{Verbs}, {Nouns}".Split(", ")
         let forms = word.Split(' ')
         from form in forms
         select KeyValuePair.Create(form, forms.Where(other => other != form).ToArray())).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The other forms of the word; none for most words.</summary>
    /// <param name="form">Folded.</param>
    public static IReadOnlyList<string> Of(string form) => Others.GetValueOrDefault(form, []);
}

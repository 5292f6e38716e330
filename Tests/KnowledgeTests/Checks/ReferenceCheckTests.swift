import Testing

@Suite("Every id that an entry names must be defined")
struct ReferenceCheckTests {
    private static let fact = "👉<fact id=\"def-sourdough\""
    private static let advice = "👉<contraindication id=\"ci-coeliac\""
    private static let rule = "👉<aftercare id=\"ac-slicing\""
    private static let entry = "👉<timeline id=\"tl-cool\""
    private static let flag = "👉<red-flag id=\"rf-oven-fire\""
    private static let claim = "👉<claim id=\"claim-b1\""

    @Test("sources of every kind of statement", arguments: [fact, advice, rule, entry, flag])
    func sources(anchor: String) throws {
        try expectFault(
            Edit(anchor, "bakers-guild", "bakers-gild"),
            "unknown source 'bakers-gild'; did you mean 'bakers-guild'?"
        )
    }

    @Test("the topic of every kind of entry", arguments: [fact, advice, rule, entry, flag, claim])
    func topics(anchor: String) throws {
        try expectFault(
            Edit(anchor, "topic=\"sourdough\"", "topic=\"sourdouhg\""),
            "unknown topic 'sourdouhg'; did you mean 'sourdough'?"
        )
    }

    static let concepts = [
        (
            Edit("👉<fact id=\"dense-young\"", "dense-crumb", "dense-crumbs"),
            "unknown concept 'dense-crumbs'; did you mean 'dense-crumb'?"
        ),
        (
            Edit(advice, "who=\"coeliac\"", "who=\"coeliac vegan\""),
            "unknown concept 'vegan'; define it first"
        ),
        (
            Edit(rule, "activity=\"slicing\"", "activity=\"toasting\""),
            "unknown concept 'toasting'; define it first"
        ),
        (
            Edit("👉<topic id=\"rye-sourdough\"", "is=\"sourdough\"", "is=\"sour-dough\""),
            "unknown concept 'sour-dough'; did you mean 'sourdough'?"
        ),
        (
            Edit("👉<symptom id=\"sour-smell\"", ">", " related=\"crusts\">"),
            "unknown concept 'crusts'; did you mean 'crust'?"
        ),
    ]

    @Test("concepts in about, who, activity, is and related", arguments: concepts)
    func conceptsNamed(edit: Edit, message: String) throws {
        try expectFault(edit, message)
    }

    @Test("the facts of a claim")
    func factOfClaim() throws {
        try expectFault(
            Edit(Self.claim, "facts=\"smell-normal\"", "facts=\"smell-normal smell-norml\""),
            "unknown fact 'smell-norml'; did you mean 'smell-normal'?"
        )
    }

    static let patterns = [
        Edit("👉oven ... (fire|flame)", "oven", "{#crumpet}"),
        Edit("👉{#sour-smell} ...", "{#sour-smell}", "{#crumpet}"),
        Edit("👉is it true</pattern>", "is it", "[is|({#crumpet})] it"),
        Edit("👉(fix|help|improve)", "improve", "improve {#crumpet}"),
    ]

    @Test("concepts in patterns and cues, at the start of the pattern", arguments: patterns)
    func conceptsInPatterns(edit: Edit) throws {
        try expectFault(edit, "unknown concept 'crumpet'; define it first")
    }
}

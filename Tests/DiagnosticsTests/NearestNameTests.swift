import Diagnostics
import Testing

@Suite("The nearest name is the one most likely meant")
struct NearestNameTests {
    private static let names = ["acne", "acne-scars", "crème", "fact", "intent", "red-flag"]

    /// What was typed, and the name that was meant.
    static let meant = [
        ("fact", "fact"),
        ("fakt", "fact"),
        ("facts", "fact"),
        ("fat", "fact"),
        ("acne-scar", "acne-scars"),
        ("acnescars", "acne-scars"),
        ("intetn", "intent"),
        ("redflag", "red-flag"),
        ("creme", "crème"),
    ]

    @Test("is found through one or two slips", arguments: meant)
    func near(typed: String, name: String) {
        #expect(Self.names.nearest(to: typed) == name)
    }

    @Test(
        "is none when more than two letters, or a third of the word, would change",
        arguments: ["", "fa", "ac", "fcat", "intents-of", "redflegs-", "claim", "scars"]
    )
    func far(typed: String) {
        #expect(Self.names.nearest(to: typed) == nil)
    }

    @Test("is none among no names")
    func empty() {
        #expect([String]().nearest(to: "fact") == nil)
    }

    @Test("is the nearer one, and the first by name of two that are as near")
    func ties() {
        #expect(["facets", "intents"].nearest(to: "facet") == "facets")
        #expect(["abcdeg", "abcdef"].nearest(to: "abcdef") == "abcdef")
        #expect(["cut", "cot"].nearest(to: "cat") == "cot")
    }
}

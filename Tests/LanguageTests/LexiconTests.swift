import Conversation
import Language
import TestSupport
import Testing

@Suite("The lexicon finds names token by token")
struct LexiconTests {
    private let lexicon = Lexicon(Assistants.bread.knowledge)

    @Test(
        "and takes the longest that starts at a token",
        arguments: [
            ("sourdough", 0, "sourdough", 1), ("rye sourdough", 0, "rye-sourdough", 2),
            ("rye sourdough", 1, "sourdough", 2), ("natural leaven bread", 0, "sourdough", 2),
            ("i have a heavy loaf", 3, "dense-crumb", 5), ("Cut the LOAF!", 0, "slicing", 3),
        ]
    )
    func longest(text: String, start: Int, concept: String, end: Int) throws {
        let tokens = lexicon.tokenizer.tokens(in: text)
        let name = try #require(lexicon.longestName(in: tokens, from: start))
        #expect(name.concept == concept)
        #expect(name.end == end)
    }

    @Test(
        "and nothing where no whole name starts",
        arguments: [
            ("rye", 0), ("rye bread", 0), ("cut the bread", 0), ("natural. leaven", 0),
            ("heavy", 0),
            ("the heavy loaf", 0), ("yeast\nbread", 0),
        ]
    )
    func none(text: String, start: Int) {
        let tokens = lexicon.tokenizer.tokens(in: text)
        #expect(lexicon.longestName(in: tokens, from: start) == nil)
    }

    @Test("and writes out the shorthand of its knowledge")
    func shorthand() {
        #expect(lexicon.tokenizer.tokens(in: "What's").map(\.form) == ["what", "is"])
    }
}

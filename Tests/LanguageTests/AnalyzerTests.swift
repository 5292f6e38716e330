import Conversation
import Knowledge
import Language
import TestSupport
import Testing

@Suite("The analyzer finds the concepts that a text names")
struct AnalyzerTests {
    private let analyzer = Analyzer(Assistants.bread.knowledge)

    @Test(
        "by any of their names, the longest first",
        arguments: [
            ("is ⟦rye sourdough⟧ good", ["rye-sourdough"]), ("⟦SOURDOUGH⟧?", ["sourdough"]),
            ("⟦natural leaven⟧, then", ["sourdough"]), ("⟦sourdoe⟧", ["sourdough"]),
            ("⟦sourdoughs⟧", ["sourdough"]), ("⟦rye-sourdough⟧", ["rye-sourdough"]),
            (
                "⟦sourdough⟧ ⟦rye sourdough⟧ ⟦sourdough⟧",
                ["sourdough", "rye-sourdough", "sourdough"]
            ),
            ("why has my ⟦yeast bread⟧ a ⟦dense crumb⟧", ["yeast-bread", "dense-crumb"]),
            ("i ⟦cut the loaf⟧, it was ⟦sliced⟧", ["slicing", "slicing"]),
            ("⟦gluten intolerant⟧ me", ["coeliac"]), ("a ⟦sour smell⟧ smell", ["sour-smell"]),
            ("rye. ⟦Sourdough⟧", ["sourdough"]), ("a heavy. Loaf", []), ("dense\r\ncrumb", []),
            ("cut the; loaf", []), ("sour! smell", []), ("sour", []), ("", []), ("🍞🥖", []),
        ]
    )
    func mentions(marked: String, concepts: [String]) throws {
        let text = BracketedText(marked: marked).text
        let analysis = analyzer.analysis(of: text)
        #expect(analysis.mentions.map(\.concept) == concepts)
        let ranges = try analysis.mentions.map { mention in
            let tokens = analysis.tokens[mention.tokens]
            let first = try #require(tokens.first)
            let last = try #require(tokens.last)
            return first.range.lowerBound..<last.range.upperBound
        }
        #expect(BracketedText.marking(ranges, in: text) == marked)
    }

    @Test(
        "with their kind",
        arguments: [
            ("rye sourdough", Concept.Kind.treatment), ("heavy loaf", .condition), ("crust", .area),
            ("slicing", .activity), ("coeliac disease", .state), ("sour smell", .symptom),
        ]
    )
    func kinds(text: String, kind: Concept.Kind) {
        #expect(analyzer.analysis(of: text).mentions.map(\.kind) == [kind])
    }

    @Test("each token in one mention at most, within one sentence", arguments: NaughtyTexts.all)
    func disjoint(text: String) {
        let woven = "rye sourdough\(text)sourdough crust\(text) heavy loaf \(text)cut the loaf"
        let analysis = analyzer.analysis(of: woven)
        #expect(!analysis.mentions.isEmpty)
        var end = 0
        for mention in analysis.mentions {
            #expect(mention.tokens.lowerBound >= end && !mention.tokens.isEmpty)
            #expect(Set(analysis.tokens[mention.tokens].map(\.sentence)).count == 1)
            end = mention.tokens.upperBound
        }
        #expect(end <= analysis.tokens.count)
    }
}

@Suite("An analysis keeps sentences and text together")
struct AnalysisTests {
    private let analyzer = Analyzer(Assistants.bread.knowledge)

    @Test(
        "and gives its sentences as token ranges",
        arguments: [
            ("", []), ("?!", []), ("one two", [0..<2]), ("One. Two three!", [0..<1, 1..<3]),
            ("\n\nOne?!\n\nTwo", [0..<1, 1..<2]), ("whats up. yes", [0..<3, 3..<4]),
        ]
    )
    func sentences(text: String, sentences: [Range<Int>]) {
        #expect(analyzer.analysis(of: text).sentences == sentences)
    }

    @Test(
        "and gives tokens as they were typed",
        arguments: [
            ("My  Rye-Sourdough!", 1..<3, "Rye-Sourdough"), ("ça  va?", 0..<2, "ça  va"),
            ("What's up", 0..<2, "What's"), ("What's up", 1..<3, "What's up"), ("one", 0..<0, ""),
        ]
    )
    func typed(text: String, tokens: Range<Int>, typed: String) {
        #expect(analyzer.analysis(of: text).typed(tokens) == typed)
    }
}

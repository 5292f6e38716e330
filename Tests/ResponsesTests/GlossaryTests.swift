import Conversation
import Knowledge
import Testing

@testable import Responses

@Suite("The glossary finds what a text uses and does not explain")
struct GlossaryTests {
    private let glossary: Glossary

    init() throws {
        let elements =
            GrownBread.term(
                "term-crumb",
                ["crumb", "Crumbs"],
                unless: ["The inside", "inner part"]
            )
            + GrownBread.term("term-preferment", ["pre-ferment"])
            + GrownBread.term("term-spring", ["oven spring"])
            + GrownBread.term("term-ash", ["ash"])
        glossary = Glossary(try GrownBread.assistant(adding: elements).knowledge)
    }

    private func ids(_ text: String) -> [String] { glossary.terms(in: text).map(\.id) }

    static let uses = [
        ("The crumb is open.", ["term-crumb"]),
        ("CRUMBS!", ["term-crumb"]),
        ("No word of it.", []),
        ("", []),
        ("A pre-ferment helps.", ["term-preferment"]),
        ("A ferment helps, and a pre ferment.", []),
        ("Oven spring is short.", ["term-spring"]),
        ("An oven in spring.", []),
    ]

    @Test("by its words, in any case", arguments: uses)
    func use(text: String, terms: [String]) {
        #expect(ids(text) == terms)
    }

    static let parts = ["Wash it.", "Breadcrumbs are dry.", "A crumb-like thing.", "Ashes fall."]

    @Test("and never by a part of another word", arguments: parts)
    func part(text: String) {
        #expect(ids(text) == [])
    }

    static let brackets = [
        ("The crumb (soft and moist) is open.", []),
        ("The middle (crumb) is open.", []),
        ("The Crumb (soft) has crumbs.", []),
        ("The oven spring (a last rise) is short.", []),
        ("A pre-ferment (some of the dough) helps the crumb.", ["term-crumb"]),
        ("The (open) crumb is moist.", ["term-crumb"]),
        ("The crumb, (soft) and moist.", ["term-crumb"]),
    ]

    @Test("unless a bracket follows the word, or holds it", arguments: brackets)
    func bracket(text: String, terms: [String]) {
        #expect(ids(text) == terms)
    }

    static let phrases = [
        ("The crumb is the inside of a loaf.", []),
        ("THE INSIDE, or crumb.", []),
        ("The crumb is an inner part.", []),
        ("The crumb is an inner thing.", ["term-crumb"]),
        ("The inside has ash.", ["term-ash"]),
    ]

    @Test("or the text says what makes it needless", arguments: phrases)
    func unless(text: String, terms: [String]) {
        #expect(ids(text) == terms)
    }

    @Test("in the order of the files, whatever the text says first")
    func order() {
        #expect(
            ids("Ash on the oven spring of a pre-ferment's crumb; a pre-ferment!")
                == ["term-crumb", "term-preferment", "term-spring", "term-ash"]
        )
    }

    @Test("and finds nothing where nothing is to be explained")
    func withoutTerms() throws {
        let glossary = Glossary(try GrownBread.assistant(adding: "").knowledge)
        #expect(glossary.terms(in: "The crumb is open.").map(\.id) == [])
    }
}

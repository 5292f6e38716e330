import Testing

@Suite("Every intent must have an answer, and every aspect an intent")
struct IntentCheckTests {
    static let faults = [
        (
            Edit("👉<intent id=\"smalltalk-thanks\"", " prompt=\"chat.thanks\"", ""),
            "'smalltalk-thanks' needs a 'prompt' to say"
        ),
        (
            Edit("👉<intent id=\"out-of-scope-other\"", " prompt=\"decline.other\"", ""),
            "'out-of-scope-other' needs a 'prompt' to say"
        ),
        (
            Edit("👉<intent id=\"definition\"", " aspects=\"definition\"", ""),
            "'definition' needs 'aspects' to answer with"
        ),
        (
            Edit("👉<fact id=\"def-sourdough\"", "\"definition\"", "\"definitions\""),
            "no intent asks for the aspect 'definitions'; did you mean 'definition'?"
        ),
        (
            Edit("👉<fact id=\"def-sourdough\"", "\"definition\"", "\"definition price\""),
            "no intent asks for the aspect 'price'; add it to one"
        ),
    ]

    @Test("a gap is reported where it is", arguments: faults)
    func gap(edit: Edit, message: String) throws {
        try expectFault(edit, message)
    }

    @Test("an intent that is answered by rules needs neither prompt nor aspects")
    func answeredByRules() throws {
        try expectNoFault(
            Edit("<intent id=\"suitability-personal\"", " aspects=\"definition\"", "")
        )
    }
}

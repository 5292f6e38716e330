import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("Treatments, products and complaints other than the first are answered from what is on them")
struct ManyTopicsTests {
    private static let knowledge = Assistants.shipped.knowledge

    private func response(to text: String) -> Response {
        Assistants.shipped.turn(for: text, in: DialogueState()).response
    }

    private func statements(_ response: Response) -> [String] {
        response.sentences.compactMap(\.statement)
    }

    /// The topics of what a reply states, each once.
    private func topics(_ response: Response) -> Set<String> {
        let said = Set(statements(response))
        let ofStatements = Self.knowledge.statements.filter { said.contains($0.provenance.id) }
        let ofClaims = Self.knowledge.claims.entries.filter { said.contains($0.id) }
        return Set(ofStatements.map(\.topic) + ofClaims.map(\.topic))
    }
}

// MARK: - Two topics

extension ManyTopicsTests {
    static let authored: [(text: String, statements: [String])] = [
        ("microneedling vs dermaplaning", ["dp-cmp"]),
        ("is microneedling better than a chemical peel", ["cmp-peel", "peel-cmp"]),
        ("microneedling or laser for acne scars", ["cmp-laser-acne-scars"]),
        ("what is the difference between microneedling and rf microneedling", ["cmp-rf"]),
        ("botox vs filler", ["btx-cmp", "fill-cmp"]),
        ("laser vs led light", ["led-cmp"]),
        ("rf microneedling versus laser", ["rfmn-vs-laser"]),
        ("retinol vs microneedling", ["cmp-retinoid"]),
    ]

    @Test("a comparison that was written on the pair is said", arguments: authored)
    func authoredComparison(text: String, expected: [String]) throws {
        let response = response(to: text)
        #expect(response.act.intents == ["comparison"])
        let said = statements(response)
        #expect(expected.allSatisfy(said.contains), "\(said)")
        let part = try #require(response.act.parts.first)
        guard case .facts = part else {
            Issue.record("a row by row comparison, though one was written: \(said)")
            return
        }
    }

    static let sideBySide: [(text: String, statements: [String])] = [
        ("chemical peel vs dermaplaning", ["peel-def", "dp-def"]),
        ("prp vs botox", ["prp-def", "btx-def", "prp-down", "btx-down"]),
        ("microdermabrasion vs laser", ["mda-def", "laser-def", "mda-down", "laser-down"]),
        ("botox vs dermaplaning", ["btx-def", "dp-def"]),
        ("filler or prp", ["fill-def", "prp-def", "fill-down", "prp-down"]),
    ]

    @Test("a pair on which nothing was written is laid side by side", arguments: sideBySide)
    func comparison(text: String, expected: [String]) throws {
        let response = response(to: text)
        let said = statements(response)
        #expect(Array(said.prefix(expected.count)) == expected)
        #expect(topics(response).count == 2)
        guard case .comparison(let rows, []) = response.act.parts.first else {
            Issue.record("no comparison: \(said)")
            return
        }
        #expect(rows.first?.map(\.id) == Array(expected.prefix(2)))
    }

    static let paused: [(text: String, pause: String)] = [
        ("can I use retinol before a chemical peel", "pause-retinoid-chemical-peel"),
        ("can i use retinol and chemical peel together", "pause-retinoid-chemical-peel"),
        ("retinol with a chemical peel, ok together?", "pause-retinoid-chemical-peel"),
        ("do I have to stop tretinoin before laser", "pause-retinoid-laser"),
        ("can I use hydroquinone before microneedling", "pause-hydroquinone-microneedling"),
        ("when can i use vitamin c again after a peel", "pause-vitamin-c-chemical-peel"),
    ]

    @Test("a product around a treatment is answered by its pause", arguments: paused)
    func pause(text: String, pause: String) throws {
        let response = response(to: text)
        #expect(statements(response) == [pause])
        let entry = try #require(Self.knowledge.pauses[pause])
        #expect(response.sentences.first?.text == entry.advice)
        #expect(response.act.parts == [.pauses([entry])])
    }

    static let spaced: [(text: String, entries: [String], wait: String)] = [
        (
            "can i have a peel after botox",
            ["sm-recent-botulinum-chemical-peel", "sm-recent-peel-botulinum-toxin"], "2 weeks"
        ),
        (
            "can i have laser after a chemical peel",
            ["sm-recent-peel-laser-resurfacing", "sm-recent-laser-chemical-peel"], "3 months"
        ),
        ("can i have dermaplaning after filler", ["sm-recent-filler-dermaplaning"], "2 weeks"),
        (
            "can i have microdermabrasion after laser", ["sm-recent-laser-microdermabrasion"],
            "4 weeks"
        ),
    ]

    @Test("two treatments are spaced as the matrix of safety says", arguments: spaced)
    func spacing(text: String, entries: [String], wait: String) throws {
        let response = response(to: text)
        #expect(response.act.intents == ["combination"])
        #expect(verdicts(in: response).map(\.id) == entries)
        let lead = try #require(response.sentences.first)
        #expect(lead.statement == entries.first)
        #expect(lead.text.hasSuffix("the usual wait is \(wait)."))
    }

    private func verdicts(in response: Response) -> [Contraindication] {
        response.act.parts.flatMap { part -> [Contraindication] in
            if case .contraindications(let entries) = part { entries } else { [] }
        }
    }
}

// MARK: - Complaints

extension ManyTopicsTests {
    static let complaints: [(text: String, topic: String, statement: String)] = [
        ("what is melasma", "melasma", "melasma-what"),
        ("what is rosacea", "rosacea", "rosacea-what"),
        ("what is a keloid", "keloid", "keloid-what"),
        ("what are stretch marks", "stretch-marks", "stretch-marks-what"),
        ("what helps rosacea", "rosacea", "rosacea-helps-1"),
        ("what can I do about rosacea", "rosacea", "rosacea-helps-1"),
        ("what helps melasma", "melasma", "melasma-helps-1"),
        ("what helps psoriasis", "psoriasis", "psoriasis-helps-1"),
        ("does microneedling help rosacea", "microneedling", "claim-28"),
        ("does microneedling help hair loss", "microneedling", "ben-hair-with-minoxidil"),
        ("does led light help acne", "led-light", "led-acne"),
    ]

    @Test(
        "a complaint is spoken of itself, unless a treatment is asked about",
        arguments: complaints
    )
    func complaint(text: String, topic: String, statement: String) {
        let response = response(to: text)
        #expect(statements(response).first == statement)
        #expect(topics(response) == [topic])
        #expect(response.act.topics.first == topic)
    }
}

// MARK: - States

extension ManyTopicsTests {
    static let states: [(text: String, entries: [String])] = [
        ("i have a pacemaker, can i have rf microneedling", ["rfmn-c-pacemaker"]),
        ("i have a pacemaker can i have laser", ["laser-c-pacemaker"]),
        ("i have epilepsy can i have led light", ["led-c-epilepsy"]),
        ("can i have botox while breastfeeding", ["btx-c-preg"]),
        ("can i use retinol while pregnant", ["retinoid-pregnancy"]),
        ("I'm pregnant, can I use hydroquinone", ["hydroquinone-pregnancy"]),
        ("is retinol safe when breastfeeding", ["retinoid-breastfeeding"]),
        ("can i use azelaic acid when pregnant", ["azelaic-acid-pregnancy"]),
        (
            "i am pregnant and have a pacemaker, can i have rf microneedling",
            ["rfmn-c-pacemaker", "rfmn-c-preg"]
        ),
    ]

    @Test("a person's state decides on a treatment or product, the worst first", arguments: states)
    func state(text: String, entries: [String]) throws {
        let response = response(to: text)
        #expect(response.act.intents == ["suitability-personal"])
        let verdicts = verdicts(in: response)
        #expect(verdicts.map(\.id) == entries)
        #expect(verdicts.map(\.verdict) == verdicts.map(\.verdict).sorted())
        let said = Set(statements(response))
        #expect(said == Set(entries))
        let first = try #require(verdicts.first)
        #expect(
            response.sentences.dropFirst().prefix(2).map(\.text) == [first.reason, first.advice]
        )
    }

    static let severalVerdicts: [(text: String, topic: String, who: String)] = [
        ("can i have a peel when i'm on isotretinoin", "chemical-peel", "isotretinoin"),
        ("i'm taking isotretinoin, can i have laser", "laser", "isotretinoin"),
        (
            "i am taking isotretinoin, can i have rf microneedling", "rf-microneedling",
            "isotretinoin"
        ),
        ("i get keloids, can i have laser", "laser", "keloid"),
        ("i'm on blood thinners, can i have microneedling", "microneedling", "blood-thinner"),
        ("i'm on chemotherapy, can i have prp", "prp", "chemotherapy"),
        ("i have active acne, can i have microdermabrasion", "microdermabrasion", "acne"),
    ]

    @Test("of several verdicts on one state only the worst is said", arguments: severalVerdicts)
    func worstVerdict(text: String, topic: String, who: String) throws {
        let all = Self.knowledge.contraindications(on: topic, who: who)
        try #require(all.count > 1, "there is nothing to choose from")
        let verdicts = verdicts(in: response(to: text))
        #expect(verdicts.count == 1)
        #expect(verdicts.first?.verdict == all.map(\.verdict).min())
        #expect(verdicts.first.map(all.contains) == true)
    }
}

// MARK: - Terms

@Suite("A term is explained once in a conversation")
struct ExplainedTermsTests {
    private let assistant = Assistants.shipped

    private func explains(_ turn: Turn, _ term: String) -> Bool {
        turn.response.sentences.contains { $0.statement == term }
    }

    @Test("and the state remembers it")
    func explainsOnce() {
        let first = assistant.turn(for: "what is rosacea", in: DialogueState())
        #expect(explains(first, "term-redness"))
        #expect(first.response.explained == ["term-redness"])
        #expect(first.state.explained == ["term-redness"])
        let second = assistant.turn(for: "what is acne", in: first.state)
        #expect(!explains(second, "term-redness"))
        #expect(second.state.explained.isSuperset(of: first.state.explained))
        let third = assistant.turn(for: "what is rosacea", in: second.state)
        #expect(!explains(third, "term-redness"))
    }

    @Test("while another conversation explains it anew")
    func explainsElsewhere() {
        let turn = assistant.turn(for: "what is acne", in: DialogueState())
        #expect(explains(turn, "term-redness"))
    }

    @Test("and a term that comes up later is explained then")
    func explainsLater() {
        let first = assistant.turn(for: "what is rosacea", in: DialogueState())
        let second = assistant.turn(for: "what are the side effects of laser", in: first.state)
        #expect(second.response.explained == ["term-ablative"])
        #expect(second.state.explained == ["term-redness", "term-ablative"])
    }

    @Test("but never beside a sign of danger")
    func neverInAlerts() {
        let turn = assistant.turn(
            for: "my skin is red hot and swollen with pus",
            in: DialogueState()
        )
        #expect(turn.response.act.kind == .alert)
        #expect(turn.response.explained == [])
        #expect(turn.state.explained == [])
    }
}

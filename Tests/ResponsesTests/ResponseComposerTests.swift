import Conversation
import Diagnostics
import Knowledge
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("Replies carry what stands behind their sentences")
struct ResponseComposerTests {
    private static let bread = Assistants.bread
    private static let shipped = Assistants.shipped

    /// The reply that says one part.
    private func response(to part: DialogueAct.Part) -> Response {
        Self.bread.composer.response(to: .saying(part))
    }

    @Test(
        "and each that states something has an id, a grade and sources",
        arguments: [
            ("bread", bread.knowledge, bread.composer),
            ("shipped", shipped.knowledge, shipped.composer),
        ]
    )
    func provenance(name: String, knowledge: KnowledgeBase, composer: ResponseComposer) {
        for part in knowledge.everyPart {
            let response = composer.response(to: .saying(part))
            let stated = response.sentences.filter { $0.statement != nil }
            #expect(!stated.isEmpty)
            for sentence in stated {
                #expect(
                    !sentence.text.isEmpty && sentence.grade != nil && !sentence.sources.isEmpty
                )
                #expect(sentence.sources.allSatisfy { knowledge.sources[$0] != nil })
            }
            #expect(Set(response.sources.map(\.id)) == Set(stated.flatMap(\.sources)))
            // A person in distress is not handed a list of sources.
            let isComfort = if case .redFlag(let flag) = part { flag.frame != nil } else { false }
            #expect((response.footer == nil) == isComfort)
            // What states nothing is the one note under a verdict.
            let isVerdict = response.act.parts.contains {
                if case .contraindications = $0 { true } else { false }
            }
            #expect(response.sentences.count - stated.count == (isVerdict ? 1 : 0))
        }
    }

    @Test("A fact is said with what limits it")
    func fact() throws {
        let fact = try #require(Self.bread.knowledge.facts["def-sourdough"])
        let other = try #require(Self.bread.knowledge.facts["smell-normal"])
        let sentences = response(to: .facts([fact, other])).sentences
        let texts = [fact.short, fact.caveat, other.short].compactMap(\.self)
        #expect(sentences.map(\.text) == texts)
        #expect(sentences.map(\.statement) == [fact.id, fact.id, other.id])
        #expect(sentences.map(\.grade) == [.strong, .strong, .unverified])
        #expect(sentences.map(\.sources) == [["bakers-guild"], ["bakers-guild"], ["common"]])
    }

    @Test("A red flag says what to do before what it may mean")
    func redFlag() throws {
        let flag = try #require(Self.bread.knowledge.redFlags["rf-oven-fire"])
        let texts = response(to: .redFlag(flag)).sentences.map(\.text)
        #expect(texts == ["This may be an emergency.", flag.advice, flag.meaning])
    }

    @Test("A rule says what to do, then why")
    func aftercare() throws {
        let rule = try #require(Self.bread.knowledge.aftercare["ac-slicing"])
        #expect(
            response(to: .aftercare([rule])).sentences.map(\.text) == [
                rule.instruction, rule.reason,
            ]
        )
    }

    @Test(
        "A claim is judged by the grade and the sources of its facts",
        arguments: DialogueAct.ClaimFraming.allCases
    )
    func claim(framing: DialogueAct.ClaimFraming) throws {
        let claim = try #require(Self.bread.knowledge.claims["claim-b1"])
        let sentences = response(to: .claim(claim, framing: framing)).sentences
        #expect(sentences.map(\.statement) == ["claim-b1", "claim-b1"])
        #expect(sentences.map(\.grade) == [.unverified, .unverified])
        #expect(sentences.map(\.sources) == [["common"], ["common"]])
        let frame =
            switch framing {
            case .restated: "The article says: “\(claim.says)” That is wrong."
            case .asked: "No."
            }
        #expect(sentences.map(\.text) == [frame, claim.correction])
    }

    @Test(
        "What states nothing has no sources",
        arguments: [
            DialogueAct.Part.line(prompt: "chat.thanks", offers: []),
            .gap(names: ["tea"], offers: ["bread"]),
            .notUnderstood(names: [], offers: ["bread", "rolls"]),
        ]
    )
    func plain(part: DialogueAct.Part) {
        let response = response(to: part)
        #expect(response.sentences.map(\.statement) == [nil])
        #expect(response.sources.isEmpty && response.footer == nil)
        #expect(response.text == response.sentences.first?.text)
        #expect(!response.text.isEmpty)
    }

    @Test("Parts are paragraphs, and the footer comes last")
    func paragraphs() throws {
        let fact = try #require(Self.bread.knowledge.facts["def-sourdough"])
        let rule = try #require(Self.bread.knowledge.aftercare["ac-slicing"])
        let act = DialogueAct.saying(.facts([fact]), .facts([]), .aftercare([rule]))
        let response = Self.bread.composer.response(to: act)
        #expect(response.paragraphs.map(\.count) == [2, 2])
        let lines = response.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.last == response.footer)
        #expect(response.act == act)
    }

    @Test("The greeting names the subject")
    func greeting() {
        #expect(Self.bread.composer.greeting.contains("bread"))
    }

    @Test(
        "A source is named in full",
        arguments: [("bakers-guild", "2020"), ("common", "the editor")]
    )
    func fullName(id: String, part: String) throws {
        let source = try #require(Self.bread.knowledge.sources[id])
        let name = Self.bread.composer.fullName(of: source)
        #expect(
            name.contains(source.title) && name.contains(source.author ?? source.title)
                && name.contains(part)
        )
    }

    @Test("Each grade has words of its own")
    func grades() {
        let words = Grade.allCases.map(Self.bread.composer.words)
        #expect(Set(words).count == Grade.allCases.count)
        #expect(!words.contains(""))
    }
}

extension DialogueAct {
    /// An act that says some parts.
    static func saying(_ parts: Part...) -> DialogueAct {
        DialogueAct(
            kind: .answer,
            intents: [],
            topics: [],
            slots: Slots(),
            urgency: .none,
            parts: parts,
            length: .usual
        )
    }
}

extension KnowledgeBase {
    /// Every statement, as the part of an act that says it.
    fileprivate var everyPart: [DialogueAct.Part] {
        var parts: [DialogueAct.Part] = facts.entries.map { .facts([$0]) }
        parts += contraindications.entries.map { .contraindications([$0]) }
        parts += aftercare.entries.map { .aftercare([$0]) }
        parts += claims.entries.flatMap { claim in
            DialogueAct.ClaimFraming.allCases.map { .claim(claim, framing: $0) }
        }
        return parts + redFlags.entries.map { .redFlag($0) }
    }
}

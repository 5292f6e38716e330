import Conversation
import Knowledge
import TestSupport
import Testing

@Suite("The knowledge that ships is complete and rests on sources")
struct ShippedKnowledgeTests {
    private let knowledge = Assistants.shipped.knowledge

    static let counts: [(String, @Sendable (KnowledgeBase) -> Int, Int)] = [
        ("facts", { $0.facts.entries.count }, 727),
        ("contraindications", { $0.contraindications.entries.count }, 430),
        ("aftercare rules", { $0.aftercare.entries.count }, 124),
        ("timeline entries", { $0.timeline.entries.count }, 48),
        ("red flags", { $0.redFlags.entries.count }, 88),
        ("pauses", { $0.pauses.entries.count }, 55),
        ("left out", { $0.leftOut.entries.count }, 119),
        ("claims", { $0.claims.entries.count }, 54),
        ("sources", { $0.sources.entries.count }, 363),
    ]

    @Test("none of the evidence was lost", arguments: counts)
    func count(kind: String, count: @Sendable (KnowledgeBase) -> Int, expected: Int) {
        #expect(count(knowledge) == expected, "\(kind)")
    }

    @Test("each of the 320 cells of states by treatments is said, or left out with a reason")
    func matrix() {
        let said = knowledge.contraindications.entries.count { $0.id.hasPrefix("sm-") }
        let leftOut = knowledge.leftOut.entries.count { $0.id.hasPrefix("sm-") }
        #expect(said + leftOut == 320)
    }

    @Test("every statement has a source, and each is there")
    func sources() {
        let unsourced = knowledge.statements.map(\.provenance).filter { provenance in
            provenance.sources.isEmpty
                || provenance.sources.contains { knowledge.sources[$0] == nil }
        }
        #expect(unsourced.map(\.id) == [])
    }

    @Test("claims are numbered from claim-01 to claim-54")
    func claimIDs() {
        let ids = (1...54).map { $0 < 10 ? "claim-0\($0)" : "claim-\($0)" }
        #expect(knowledge.claims.entries.map(\.id).sorted() == ids)
    }

    @Test("every claim has a sample")
    func claimSamples() {
        #expect(knowledge.claims.entries.filter(\.samples.isEmpty).map(\.id) == [])
    }

    @Test("every claim rests on a fact, and each is there")
    func claimFacts() {
        let unfounded = knowledge.claims.entries.filter { claim in
            claim.facts.isEmpty || claim.facts.contains { knowledge.facts[$0] == nil }
        }
        #expect(unfounded.map(\.id) == [])
    }

    @Test("every intent has a sample")
    func intentSamples() {
        #expect(knowledge.intents.entries.filter(\.samples.isEmpty).map(\.id) == [])
    }
}

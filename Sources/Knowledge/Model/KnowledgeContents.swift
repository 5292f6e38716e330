import Diagnostics

/// What the files hold, while they are read and checked.
struct KnowledgeContents {
    var subjects: [Subject] = []
    var sources = Catalog<Source>()
    var concepts = Catalog<Concept>()
    var facts = Catalog<Fact>()
    var contraindications = Catalog<Contraindication>()
    var aftercare = Catalog<AftercareRule>()
    var pauses = Catalog<Pause>()
    var timeline = Catalog<TimelineEntry>()
    var redFlags = Catalog<RedFlag>()
    var claims = Catalog<Claim>()
    var intents = Catalog<Intent>()
    var terms = Catalog<Term>()
    var leftOut = Catalog<LeftOut>()
    var wordLists: [String: Pattern.Node] = [:]
    var shorthand: [String: String] = [:]
    var reviews: [ReviewDate] = []
    var demands: [Demand] = []
    var spellings: [SpellingPair] = []

    /// Every statement's id, place, topic and what stands behind it.
    var statements: [(provenance: Provenance, topic: String)] {
        facts.entries.map { ($0.provenance, $0.topic) }
            + contraindications.entries.map { ($0.provenance, $0.topic) }
            + aftercare.entries.map { ($0.provenance, $0.topic) }
            + pauses.entries.map { ($0.provenance, $0.topic) }
            + timeline.entries.map { ($0.provenance, $0.topic) }
            + redFlags.entries.map { ($0.provenance, $0.topic) }
    }

    /// Every pattern in the files.
    var patterns: [Pattern] {
        intents.entries.flatMap { $0.patterns + $0.cues.map(\.pattern) }
            + claims.entries.flatMap(\.patterns)
            + redFlags.entries.flatMap(\.patterns)
    }
}

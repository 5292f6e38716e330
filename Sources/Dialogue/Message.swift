import IntentMatching
import Knowledge
import Language

/// A message as the policy sees it: its reading, with what it names sorted out.
struct Message {
    let reading: IntentReading

    /// What it is about.
    let topics: [String]

    /// The concepts that it names, each once, in their order.
    let concepts: [String]

    /// The kinds of concept that it names.
    let kinds: Set<Concept.Kind>

    /// The values that it gives.
    let slots: Slots

    /// The stems that neither name a concept nor speak for its intents.
    let words: Set<String>

    private let conditions: [String]

    init(analysis: Analysis, reading: IntentReading, resolver: TopicResolver) {
        self.reading = reading
        topics = resolver.topics(of: analysis)
        var seen: Set<String> = []
        concepts = analysis.mentions.map(\.concept).filter { seen.insert($0).inserted }
        kinds = Set(analysis.mentions.map(\.kind))
        conditions = resolver.concepts(of: .condition, in: analysis)
        var slots = Slots()
        slots.conditions = conditions
        slots.activities = resolver.concepts(of: .activity, in: analysis)
        slots.states = resolver.concepts(of: .state, in: analysis)
        self.slots = slots
        var used = Set(analysis.mentions.flatMap(\.tokens))
        for match in reading.intents {
            for evidence in match.evidence where evidence.tier != .samples {
                used.formUnion(evidence.tokens)
            }
        }
        words = Set(
            analysis.tokens.indices.filter { !used.contains($0) }.map { analysis.tokens[$0].stem }
        )
    }

    /// The concept of which a fact must speak to answer an intent that needs one.
    func required(by intent: Intent) -> String? {
        intent.needs.contains(.condition) ? conditions.first : nil
    }
}

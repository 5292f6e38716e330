/// The look-ups that answers need, made once.
struct KnowledgeIndex {
    /// A topic with an aspect, a concept or an activity.
    struct Key: Hashable {
        let topic: String
        let detail: String
    }

    private(set) var facts: [Key: [Fact]] = [:]
    private(set) var contraindications: [Key: [Contraindication]] = [:]
    private(set) var aftercare: [Key: [AftercareRule]] = [:]
    private(set) var pauses: [Key: [Pause]] = [:]
    private(set) var lineages: [String: [String]] = [:]
    private(set) var topicsWithFacts: Set<String> = []
    private(set) var conceptsByTopic: [String: Set<String>] = [:]

    /// - Complexity: O(*n*) in the number of entries.
    init(_ contents: KnowledgeContents) {
        for fact in contents.facts.entries {
            topicsWithFacts.insert(fact.topic)
            conceptsByTopic[fact.topic, default: []].formUnion(fact.about)
            for aspect in fact.aspects {
                facts[Key(topic: fact.topic, detail: aspect), default: []].append(fact)
            }
        }
        for entry in contents.contraindications.entries {
            for who in entry.who {
                let key = Key(topic: entry.topic, detail: who)
                contraindications[key, default: []].append(entry)
            }
        }
        for rule in contents.aftercare.entries.sorted(by: { $0.window.start < $1.window.start }) {
            for activity in rule.activities {
                aftercare[Key(topic: rule.topic, detail: activity), default: []].append(rule)
            }
        }
        for pause in contents.pauses.entries {
            for product in pause.products {
                pauses[Key(topic: pause.topic, detail: product), default: []].append(pause)
            }
        }
        for concept in contents.concepts.entries {
            lineages[concept.id] = Self.lineage(of: concept, in: contents.concepts)
        }
        // A main aspect outranks a side aspect, whatever the order of the files.
        for (key, list) in facts {
            let main = list.filter { $0.aspects.first == key.detail }
            facts[key] = main + list.filter { $0.aspects.first != key.detail }
        }
    }

    private static func lineage(of concept: Concept, in catalog: Catalog<Concept>) -> [String] {
        var lineage = [concept.id]
        var next = 0
        while next < lineage.count {
            for parent in catalog[lineage[next]]?.parents ?? [] where !lineage.contains(parent) {
                lineage.append(parent)
            }
            next += 1
        }
        return lineage
    }
}

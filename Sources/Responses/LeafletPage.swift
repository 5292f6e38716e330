package import Knowledge

/// A leaflet in words: a title, sections of lines, and the sources that the lines name by number.
package struct LeafletPage: Hashable, Sendable {
    /// A statement, with what leads it and the numbers of its weightiest sources.
    package struct Line: Hashable, Sendable {
        /// What it is about: an activity, a day, a sign.
        package let lead: String
        /// What it says.
        package let text: String
        /// The numbers of sources, from 1.
        package let sources: [Int]
    }

    /// A heading with its lines.
    package struct Section: Hashable, Sendable {
        /// The heading.
        package let heading: String
        /// The lines, never empty.
        package let lines: [Line]
    }

    /// The title.
    package let title: String

    /// The sections, none of them empty.
    package let sections: [Section]

    /// What it is and is not.
    package let note: String

    /// The heading of the sources.
    package let sourcesHeading: String

    /// The sources in full, in the order of their numbers.
    package let sources: [String]

    /// The language, as BCP 47 writes it.
    package let language: String
}

extension ResponseComposer {
    /// How many sources a line of a leaflet names: the weightiest.
    private static let sourcesPerLine = 2

    /// How many activities lead a line: a rule on many of them names them in its words.
    private static let namesPerLine = 3

    /// A leaflet in words.
    ///
    /// - Complexity: O(*n*) in the length of the leaflet.
    package func page(for leaflet: Leaflet) -> LeafletPage {
        var numbers = SourceNumbers(knowledge, limit: Self.sourcesPerLine)
        let sections = [
            section("leaflet.facts", leaflet.facts.map { ("", said($0), $0.provenance) }, &numbers),
            section("leaflet.rules", leaflet.rules.map(rule), &numbers),
            section(
                "leaflet.timeline",
                leaflet.timeline.map { ($0.label, $0.seen, $0.provenance) },
                &numbers
            ),
            section(
                "leaflet.signs",
                leaflet.redFlags.map { ($0.sign, $0.advice, $0.provenance) },
                &numbers
            ),
        ]
        let title: [String: PromptValue] = [
            "topic": .text(leaflet.topic.displayName), "offer": .text(leaflet.intent.offer ?? ""),
        ]
        return LeafletPage(
            title: prompts.text("leaflet.title", title).capitalizedFirst,
            sections: sections.filter { !$0.lines.isEmpty },
            note: prompts.text("leaflet.note"),
            sourcesHeading: prompts.text("leaflet.sources"),
            sources: numbers.sources.map(fullName),
            language: knowledge.subject.language
        )
    }

    private func section(
        _ heading: String,
        _ entries: [(lead: String, text: String, provenance: Provenance)],
        _ numbers: inout SourceNumbers
    ) -> LeafletPage.Section {
        var lines: [LeafletPage.Line] = []
        for entry in entries {
            lines.append(
                LeafletPage.Line(
                    lead: entry.lead.capitalizedFirst,
                    text: entry.text,
                    sources: numbers.cite(entry.provenance.sources)
                )
            )
        }
        return LeafletPage.Section(heading: prompts.text(heading), lines: lines)
    }

    private func said(_ fact: Fact) -> String {
        [fact.short, fact.caveat].compactMap(\.self).joined(separator: " ")
    }

    private func rule(_ rule: AftercareRule) -> (String, String, Provenance) {
        let names = rule.activities.compactMap { knowledge.concepts[$0]?.displayName }
        return (
            names.prefix(Self.namesPerLine).joined(separator: ", "), rule.instruction,
            rule.provenance
        )
    }
}

/// Numbers sources in the order in which lines name them.
private struct SourceNumbers {
    private(set) var sources: [Source] = []
    private var numbers: [String: Int] = [:]
    private let knowledge: KnowledgeBase
    private let limit: Int

    init(_ knowledge: KnowledgeBase, limit: Int) {
        self.knowledge = knowledge
        self.limit = limit
    }

    /// The numbers of the weightiest of some sources, ascending.
    mutating func cite(_ ids: [String]) -> [Int] {
        let weightiest = ids.compactMap { knowledge.sources[$0] }.sorted { $0.kind < $1.kind }
            .prefix(limit)
        var cited: [Int] = []
        for source in weightiest {
            if numbers[source.id] == nil {
                sources.append(source)
                numbers[source.id] = sources.count
            }
            cited.append(numbers[source.id] ?? 0)
        }
        return cited.sorted()
    }
}

extension String {
    /// The text with its first letter in lower case, unless a capital or a digit follows: "PRP", "Botox" keep theirs.
    var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }

    /// The text with its first letter as a capital.
    var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}

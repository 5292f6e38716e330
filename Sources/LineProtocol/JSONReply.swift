import Dialogue
package import Knowledge
package import Responses

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A reply as one line of JSON, with its keys in alphabetical order.
package struct JSONReply: Encodable {
    private struct SlotValues: Encodable {
        let conditions: [String]
        let activities: [String]
        let states: [String]
        let when: String?

        private enum Key: String, CodingKey { case conditions, activities, states, when }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(conditions, forKey: .conditions)
            try fields.encode(activities, forKey: .activities)
            try fields.encode(states, forKey: .states)
            // A client may count on the key, so that "no time" is null and not absent.
            try fields.encode(when, forKey: .when)
        }
    }

    private struct SentenceValue: Encodable {
        let text: String
        let fact: String?
        let grade: String?
        let sources: [String]

        private enum Key: String, CodingKey { case text, fact, grade, sources }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(text, forKey: .text)
            // As with times: a sentence that states nothing has a fact of null, and not none.
            try fields.encode(fact, forKey: .fact)
            try fields.encode(grade, forKey: .grade)
            try fields.encode(sources, forKey: .sources)
        }
    }

    private struct SourceValue: Encodable {
        let id: String
        let title: String
        let year: Int?
        let locator: String?
    }

    private let id: JSONScalar?
    private let type: String
    private let v = 1
    private let kb: String
    private let intents: [String]
    private let topics: [String]
    private let slots: SlotValues
    private let urgency: String
    private let text: String
    private let sentences: [SentenceValue]
    private let sources: [SourceValue]
    private let remembered: [String]
    private let ignored: [String]?

    private enum CodingKeys: CodingKey {
        case id, type, v, kb, intents, topics, slots, urgency, text, sentences, sources, remembered,
            ignored
    }

    /// The reply to a message that came without an id.
    package init(_ response: Response, knowledge: KnowledgeBase) {
        self.init(response, id: nil, remembered: [], knowledge: knowledge, ignored: [])
    }

    init(
        _ response: Response,
        id: JSONScalar?,
        remembered: [String],
        knowledge: KnowledgeBase,
        ignored: [String]
    ) {
        self.id = id
        self.remembered = remembered
        type = response.act.kind.rawValue
        kb = knowledge.release
        intents = response.act.intents
        topics = response.act.topics
        slots = SlotValues(
            conditions: response.act.slots.conditions,
            activities: response.act.slots.activities,
            states: response.act.slots.states,
            when: response.act.slots.when
        )
        urgency = response.act.urgency.rawValue
        text = response.paragraphs.map { $0.map(\.text).joined(separator: " ") }.joined(
            separator: "\n"
        )
        sentences = response.sentences.map {
            SentenceValue(
                text: $0.text,
                fact: $0.statement,
                grade: $0.grade?.rawValue,
                sources: $0.sources
            )
        }
        sources = response.sources.map {
            SourceValue(id: $0.id, title: $0.title, year: $0.year, locator: $0.locator)
        }
        self.ignored = ignored.isEmpty ? nil : ignored
    }

    /// The line, without its end.
    package var line: String { JSONLine.text(of: self) }
}

/// Values as single lines of JSON.
enum JSONLine {
    /// The line that a value makes, the same in every process.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("replies hold only strings, integers and lists of them")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

extension KnowledgeBase {
    /// The version and hash, as `2026.11+0123456789abcdef`.
    package var release: String { "\(subject.version)+\(hash)" }
}

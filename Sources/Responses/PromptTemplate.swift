package import Diagnostics

/// A wording with placeholders, compiled from XML at load.
package struct PromptTemplate: Hashable, Sendable {
    /// A part of a template.
    indirect enum Segment: Hashable, Sendable {
        /// Words.
        case text(String)
        /// A value, put in.
        case slot(String)
        /// The parts once for each item of a list.
        case each(list: String, separator: String, last: String, body: [Segment])
        /// The parts where a value is there, or where it is not.
        case when(String, isPresent: Bool, body: [Segment])
        /// One set of parts for the number one, another for all others.
        case number(String, one: [Segment], many: [Segment])
        /// Another prompt.
        case use(String)
    }

    /// What the prompt is called.
    package let id: String

    /// Its parts.
    let segments: [Segment]

    /// Where it is written.
    package let position: SourcePosition
}

/// A value for a placeholder.
package enum PromptValue: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A count.
    case number(Int)
    /// Several words or phrases.
    case list([String])

    /// The value as words.
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .list(let items): items.joined(separator: ", ")
        }
    }

    /// Whether there is nothing to say.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .number: false
        case .list(let items): items.isEmpty
        }
    }
}

package import Diagnostics

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A text with what it is known to mean.
package struct LabelledText: Hashable, Sendable {
    /// The text.
    package let text: String

    /// The labels, all of which are meant.
    package let labels: [String]

    /// Labels that are right as well, where one is meant.
    package let accepted: [String]

    /// What is special about it.
    package let tags: [String]

    /// Creates a labelled text.
    package init(_ text: String, labels: [String], accepted: [String] = [], tags: [String] = []) {
        self.text = text
        self.labels = labels
        self.accepted = accepted
        self.tags = tags
    }

    /// Whether some answers name what is meant.
    package func isMet(by found: [String]) -> Bool {
        if labels.allSatisfy(found.contains) { return true }
        return labels.count == 1 && accepted.contains(where: found.contains)
    }
}

/// Reads labelled texts, and reports every line that is none.
package enum LabelledTextReader {
    /// The texts of a file with one JSON object a line: `text`, `intent` and `intent_ok` (a label or a list), `hard` (tags).
    ///
    /// - Complexity: O(*n*) in the length of the file.
    package static func texts(
        inJSONLines content: String,
        named file: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> [LabelledText] {
        rows(of: content).compactMap { number, line in
            guard let row = try? JSONDecoder().decode(Row.self, from: Data(line.utf8)) else {
                collector.error(
                    "the line holds no case; write {\"text\":\"…\",\"intent\":\"…\"}",
                    at: SourcePosition(file: file, line: number)
                )
                return nil
            }
            return LabelledText(
                row.text,
                labels: row.intent?.values ?? [],
                accepted: row.intent_ok?.values ?? [],
                tags: row.hard?.values ?? []
            )
        }
    }

    /// The texts of a file with two columns, `text<TAB>label`.
    ///
    /// - Complexity: O(*n*) in the length of the file.
    package static func texts(
        inColumns content: String,
        named file: String,
        reportingTo collector: inout DiagnosticCollector
    ) -> [LabelledText] {
        rows(of: content).compactMap { number, line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 2, !columns[1].isEmpty else {
                collector.error(
                    "the line has not two columns; write text, a tab and a label",
                    at: SourcePosition(file: file, line: number)
                )
                return nil
            }
            return LabelledText(String(columns[0]), labels: [String(columns[1])])
        }
    }

    private static func rows(of content: String) -> [(number: Int, line: Substring)] {
        // By bytes: to Swift, CR and LF together are one character.
        content.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
            .map { ($0 + 1, Substring($1.last == UInt8(ascii: "\r") ? $1.dropLast() : $1)) }
            .filter { !$0.1.isEmpty }
    }

    private struct Row: Decodable {
        let text: String
        let intent: OneOrMore?
        let intent_ok: OneOrMore?
        let hard: OneOrMore?
    }

    private struct OneOrMore: Decodable {
        let values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let list = try? container.decode([String].self) {
                values = list
            } else {
                values = [try container.decode(String.self)]
            }
        }
    }
}

import Conversation
import Dialogue
import IntentMatching
import Knowledge
import Language
import Responses

/// What each stage made of a message, as lines for a person.
struct Explanation {
    private let turn: Turn

    /// Explains a turn.
    init(_ turn: Turn) {
        self.turn = turn
    }

    /// The lines: tokens, concepts, evidence for each intent, and the decision.
    var lines: [String] {
        ["tokens    " + turn.analysis.tokens.map(\.form).joined(separator: " · ")]
            + corrections + concepts + intents + others + decision
    }

    /// Why an intent was not meant: what spoke for it, and what its nearest pattern missed.
    func lines(on intent: String, _ miss: NearMiss?) -> [String] {
        let isMeant = turn.reading.intents.contains { $0.intent == intent }
        let match = turn.reading.considered.first { $0.intent == intent }
        var lines = [isMeant ? "\(intent) is meant" : "\(intent) is not meant"]
        if let match {
            lines.append("points    \(match.score)")
            lines += self.lines(for: match.evidence)
            let strangeness = match.score - match.evidence.reduce(0) { $0 + $1.points }
            if strangeness < 0 {
                lines.append(
                    "          \(strangeness) for words that the knowledge does not hold, or no name that it does"
                )
            }
        } else {
            lines.append("points    fewer than those of the first five")
        }
        if let miss {
            let matched = turn.analysis.typed(miss.matched).scrubbed
            lines.append("nearest   \(miss.pattern)")
            lines.append("matched   \(matched.isEmpty ? "nothing" : matched)")
            lines.append("missing   \(miss.missing)")
        }
        return lines
    }

    private var corrections: [String] {
        turn.analysis.corrections.map { "spelling  \($0.typed.scrubbed) → \($0.meant)" }
    }

    private var concepts: [String] {
        turn.analysis.mentions.map { mention in
            "concept   \(mention.kind.rawValue) \(mention.concept) ← "
                + turn.analysis.typed(mention.tokens).scrubbed
                + (mention.isNegated ? ", denied" : "") + (mention.isOfOthers ? ", of others" : "")
        }
    }

    private var intents: [String] {
        let chosen = Set(turn.reading.intents.map(\.intent))
        return turn.reading.considered.flatMap { match in
            [
                "\(chosen.contains(match.intent) ? "intent  ✓" : "intent   ") \(match.intent) \(match.score)"
            ]
                + lines(for: match.evidence)
        }
    }

    private var others: [String] {
        turn.reading.claims.prefix(2).flatMap {
            ["claim     \($0.id) \($0.score)"] + lines(for: $0.evidence)
        }
            + turn.reading.redFlags.flatMap {
                ["sign      \($0.id) \($0.score)"] + lines(for: $0.evidence)
            }
    }

    private func lines(for evidence: [Evidence]) -> [String] {
        evidence.prefix(4).map { piece in
            let points = piece.points < 0 ? "\(piece.points)" : "+\(piece.points)"
            return "          \(points) \(piece.tier) \(piece.text)"
        }
    }

    private var decision: [String] {
        let act = turn.response.act
        let facts = turn.response.sentences.compactMap(\.statement)
        return [
            "decision  \(act.kind.rawValue); topics \(act.topics.joined(separator: ", ")); "
                + "urgency \(act.urgency.rawValue)",
            "facts     " + facts.uniqued().joined(separator: ", "),
        ]
    }
}

extension String {
    /// The text without characters that steer a terminal or the direction of text.
    var scrubbed: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: false
                    default: true
                    }
                }
            )
        )
    }
}

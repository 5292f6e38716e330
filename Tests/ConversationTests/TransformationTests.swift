import Conversation
import Dialogue
import Responses
import TestSupport
import Testing

@Suite("What changes nothing of the meaning changes nothing of the reading")
struct TransformationTests {
    private static let questions = [
        "does it hurt", "how many sessions do i need for acne scars", "what is microneedling",
        "when can i wear makeup after", "can i have microneedling while pregnant",
        "what are the side effects of a chemical peel", "how much does it cost",
        "does laser help melasma", "microneedling or laser for stretch marks",
        "how long do the results last", "can i swim after microneedling",
        "what should i do before a session", "is it true that it melts fat",
        "who should not have botox",
    ]

    /// A change, by name.
    private static let changes: [(name: String, change: @Sendable (String) -> String)] = [
        ("capitals", { $0.uppercased() }),
        ("a capital", { $0.prefix(1).uppercased() + $0.dropFirst() }),
        ("a question mark", { $0 + "?" }), ("three of them", { $0 + "???" }),
        ("a full stop", { $0 + "." }), ("an emoji", { $0 + " 😊" }),
        ("politeness", { "hi, could you please tell me " + $0 }),
        ("thanks", { $0 + " thank you" }), ("a filler", { "um so " + $0 }),
        ("blanks", { "  " + $0.replacing(" ", with: "  ") + " " }),
        ("a doubled letter", doubled),
    ]

    /// The text with a letter of its longest word doubled, as by a heavy finger.
    @Sendable private static func doubled(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 7 else {
            return text
        }
        let middle = longest.index(longest.startIndex, offsetBy: 3)
        let slip =
            longest[...middle] + String(longest[middle]) + longest[longest.index(after: middle)...]
        return text.replacing(longest, with: slip)
    }

    @Test("the first intent, the topics and the values stay", arguments: changes.indices)
    func stays(change: Int) {
        for question in Self.questions {
            let before = act(question)
            let after = act(Self.changes[change].change(question))
            let note = "\(Self.changes[change].name): \(question)"
            #expect(after.intents.first == before.intents.first, "\(note)")
            #expect(after.topics == before.topics, "\(note)")
            #expect(after.slots == before.slots, "\(note)")
            #expect(after.kind == before.kind, "\(note)")
        }
    }

    private func act(_ text: String) -> DialogueAct {
        Assistants.shipped.turn(for: text, in: DialogueState()).response.act
    }
}

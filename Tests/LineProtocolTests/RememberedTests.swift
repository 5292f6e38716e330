import Conversation
import Dialogue
import Foundation
import LineProtocol
import TestSupport
import Testing

@Suite("A reply in JSON lists what its conversation remembers")
struct RememberedTests {
    private static let told = "i am gluten intolerant"

    /// A session with the assistant that knows about bread, and who speaks of whom.
    private func session() throws -> LineSession {
        let bread = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let words = """
            <words id="oneself">i|my</words><words id="other-people">sister</words>
            <words id="negators">not</words></knowledge>
            """
        let folder = try TemporaryFolder([
            "bread.xml": bread.replacing("</knowledge>", with: words)
        ])
        return withExtendedLifetime(folder) {
            LineSession(Assistants.load(folder.path), engine: "9.9")
        }
    }

    private func remembered(
        _ session: inout LineSession,
        _ say: String,
        in name: String?
    ) throws -> [String] {
        let field = name.map { #""session":"\#($0)","# } ?? ""
        let reply = try session.fields(of: #"{\#(field)"say":"\#(say)"}"#)
        return try #require(reply["remembered"] as? [String])
    }

    @Test("over two requests of one conversation")
    func twoRequests() throws {
        var session = try session()
        #expect(try remembered(&session, Self.told, in: "a") == ["coeliac"])
        #expect(try remembered(&session, "what is sourdough", in: "a") == ["coeliac"])
        let line = #"{"session":"a","say":"can i eat it"}"#
        let slots = try session.fields(of: line)["slots"] as? [String: Any]
        #expect(slots?["states"] as? [String] == ["coeliac"])
    }

    @Test("until it is denied")
    func denied() throws {
        var session = try session()
        #expect(try remembered(&session, Self.told, in: "a") == ["coeliac"])
        #expect(try remembered(&session, "i am not gluten intolerant", in: "a") == [])
        #expect(try remembered(&session, "what is sourdough", in: "a") == [])
    }

    @Test("and not what another conversation was told, nor what is said of others")
    func apart() throws {
        var session = try session()
        #expect(try remembered(&session, Self.told, in: "a") == ["coeliac"])
        #expect(try remembered(&session, "what is sourdough", in: "b") == [])
        #expect(try remembered(&session, "my sister is gluten intolerant", in: "b") == [])
        #expect(try remembered(&session, "what is sourdough", in: "a") == ["coeliac"])
    }

    @Test("and nothing without a conversation, whatever was told")
    func nameless() throws {
        var session = try session()
        #expect(session.reply(to: Self.told).hasPrefix("+ANSWER 1 "))
        #expect(try remembered(&session, Self.told, in: nil) == [])
        #expect(try remembered(&session, "what is sourdough", in: nil) == [])
        #expect(try remembered(&session, "what is sourdough", in: "a") == [])
    }

    @Test("and a reply that belongs to no session remembers nothing")
    func apartFromSessions() throws {
        let assistant = Assistants.bread
        let response = assistant.turn(for: Self.told, in: .init()).response
        let line = JSONReply(response, knowledge: assistant.knowledge).line
        #expect(line.contains(#""remembered":[]"#))
    }
}

import LineProtocol
import Testing

@Suite("Conversations of one client are told apart by name")
struct NamedSessionTests {
    private static let source = "The handbook of the guild. Guild of Bakers, 2020. Chapter 3"

    @Test("and each remembers its own last reply")
    func apart() throws {
        var session = LineSession.bread()
        _ = session.reply(to: #"{"session":"a","say":"what is sourdough"}"#)
        _ = session.reply(to: #"{"session":"b","say":"hello"}"#)
        let names = [
            (#""session":"a","#, Self.source), (#""session":"b","#, ""), (#""session":"c","#, ""),
            ("", ""),
        ]
        for (name, text) in names {
            let reply = try session.fields(of: "{\(name)\"do\":\"sources\"}")
            #expect(reply["text"] as? String == text)
        }
        #expect(session.reply(to: "/sources") == "+OK sources\n\n.")
    }

    @Test("and a message without a name leaves no trace")
    func nameless() throws {
        var session = LineSession.bread()
        _ = session.reply(to: #"{"say":"what is sourdough"}"#)
        #expect(session.reply(to: "/sources") == "+OK sources\n\n.")
        #expect(try session.fields(of: #"{"do":"sources"}"#)["text"] as? String == "")
    }

    @Test("up to a thousand, and those go on")
    func limit() throws {
        var session = LineSession.bread()
        for number in 0..<1_000 {
            let reply = session.reply(to: #"{"session":"\#(number)","say":""}"#)
            #expect(reply.contains(#""type":"miss""#))
        }
        let refused = try session.fields(of: #"{"id":5,"session":"zebra","say":"hello"}"#)
        #expect(refused["code"] as? String == "session-limit")
        #expect(refused["id"] as? Int == 5)
        for line in [#"{"session":"7","say":"hello"}"#, #"{"say":"hello"}"#] {
            #expect(try session.fields(of: line)["type"] as? String == "chat")
        }
    }
}

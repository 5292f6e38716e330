package import Conversation
import Dialogue
import Knowledge
import Responses

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One client of the line protocol: turns each of its lines into a reply.
///
/// It knows no transport: standard streams and sockets hand lines in and write replies out.
package struct LineSession {
    /// The longest line of text, in bytes.
    package static let textLimit = 4_096

    /// The longest line of JSON, in bytes.
    package static let jsonLimit = 65_536

    /// The most named conversations of one client.
    static let nameLimit = 1_000

    private let assistant: Assistant
    private let engine: String
    private var state = DialogueState()
    private var named: [String: DialogueState] = [:]
    private var count = 0

    /// Whether the client said goodbye.
    package private(set) var isOver = false

    /// Creates a session; `engine` is the version of the program.
    package init(_ assistant: Assistant, engine: String) {
        self.assistant = assistant
        self.engine = engine
    }

    /// The first line, before anything was asked.
    package var hello: String {
        let knowledge = assistant.knowledge
        return "+HELLO skincare/1 engine=\(engine) kb=\(knowledge.release) "
            + "lang=\(knowledge.subject.language) line=\(Self.textLimit) json=\(Self.jsonLimit)"
    }

    /// The reply to a line, in one or more lines without the last line end.
    package mutating func reply(to line: LineSplitter.Line) -> String {
        guard case .bytes(let bytes) = line else {
            return ProtocolError(.tooLong, "the line is too long; send a shorter one").line
        }
        let isJSON = bytes.first == UInt8(ascii: "{")
        do throws(ProtocolError) {
            let text = try Self.text(of: bytes, isJSON: isJSON)
            return isJSON ? reply(toJSON: text) : try reply(toText: text)
        } catch {
            return isJSON ? error.json(id: nil) : error.line
        }
    }

    private static func text(of bytes: [UInt8], isJSON: Bool) throws(ProtocolError) -> String {
        if !isJSON, bytes.count > textLimit {
            throw ProtocolError(.tooLong, "at most \(textLimit) bytes a line; send a shorter one")
        }
        if bytes.contains(0) { throw ProtocolError(.nul, "a NUL byte is not text; leave it out") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ProtocolError(.utf8, "the line is not UTF-8; send UTF-8")
        }
        return text
    }
}

// MARK: - Text

extension LineSession {
    private mutating func reply(toText text: String) throws(ProtocolError) -> String {
        if text.hasPrefix("/") { return try reply(toCommand: text) }
        let turn = assistant.turn(for: text, in: state)
        state = turn.state
        count += 1
        let act = turn.response.act
        let facts = Set(turn.response.sentences.compactMap(\.statement)).count
        let status =
            "+\(act.kind.rawValue.uppercased()) \(count) "
            + "intents=\(act.intents.joined(separator: ",")) urgency=\(act.urgency.rawValue) facts=\(facts)"
        return Self.block(status, turn.response.text)
    }

    private mutating func reply(toCommand text: String) throws(ProtocolError) -> String {
        let words = text.dropFirst().split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("ping", 1): return "+OK pong"
        case ("help", 1): return Self.block("+OK help", Self.help)
        case ("sources", 1): return Self.block("+OK sources", sources(of: state))
        case ("quit", 1):
            isOver = true
            return "+BYE quit"
        default:
            throw ProtocolError(.unknownCommand, "known are /help /sources /ping /quit")
        }
    }

    private func sources(of state: DialogueState) -> String {
        guard let act = state.previous else { return "" }
        let composer = assistant.composer
        return composer.response(to: act).sources.map(composer.fullName).joined(separator: "\n")
    }

    private static let help = """
        One line is one question; a line that starts with { is JSON: {"id":1,"say":"…","session":"…"}
        /sources  the sources of the last reply
        /ping     whether the server is there
        /quit     end
        """

    /// A status line, the lines of a text with leading dots doubled, and a dot.
    private static func block(_ status: String, _ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") ? "." + $0 : String($0) }
        return ([status] + lines + ["."]).joined(separator: "\n")
    }
}

// MARK: - JSON

extension LineSession {
    private mutating func reply(toJSON text: String) -> String {
        guard let request = try? JSONDecoder().decode(Request.self, from: Data(text.utf8)) else {
            return ProtocolError(.badJSON, "send one JSON object a line, with \"say\" or \"do\"")
                .json(id: RequestID.id(in: text))
        }
        do throws(ProtocolError) {
            return try reply(to: request)
        } catch {
            return error.json(id: request.id)
        }
    }

    private mutating func reply(to request: Request) throws(ProtocolError) -> String {
        if let version = request.version, version != 1 {
            throw ProtocolError(.version, "this server speaks version 1")
        }
        if request.isStrict, !request.ignored.isEmpty {
            throw ProtocolError(
                .unknownField,
                "fields that are not known: \(request.ignored.count)"
            )
        }
        if let now = request.now, (try? Date.ISO8601FormatStyle().parse(now)) == nil {
            throw ProtocolError(
                .badJSON,
                "\"now\" is no time in ISO 8601, such as 2026-03-02T10:00:00Z"
            )
        }
        if let command = request.command { return try reply(to: command, request) }
        guard let say = request.say else {
            throw ProtocolError(.badJSON, "there is neither \"say\" nor \"do\"")
        }
        guard say.utf8.count <= Self.textLimit else {
            throw ProtocolError(
                .tooLong,
                "\"say\" holds at most \(Self.textLimit) bytes; shorten it"
            )
        }
        let turn = try self.turn(for: say, session: request.session)
        return JSONReply(
            turn.response,
            id: request.id,
            remembered: request.session == nil ? [] : turn.state.remembered,
            knowledge: assistant.knowledge,
            ignored: request.ignored
        ).line
    }

    private mutating func turn(
        for say: String,
        session: String?
    ) throws(ProtocolError) -> Turn {
        guard let session else { return assistant.turn(for: say, in: DialogueState()) }
        guard named[session] != nil || named.count < Self.nameLimit else {
            throw ProtocolError(
                .sessionLimit,
                "at most \(Self.nameLimit) conversations; reuse a name"
            )
        }
        let turn = assistant.turn(for: say, in: named[session] ?? DialogueState())
        named[session] = turn.state
        return turn
    }

    private func reply(to command: String, _ request: Request) throws(ProtocolError) -> String {
        switch command {
        case "ping":
            return JSONLine.text(of: CommandReply(request, type: "chat", text: "pong"))
        case "sources":
            let state = request.session.flatMap { named[$0] } ?? DialogueState()
            let text = sources(of: state)
            return JSONLine.text(of: CommandReply(request, type: "answer", text: text))
        default:
            throw ProtocolError(.unknownCommand, "known are ping and sources")
        }
    }

    private struct CommandReply: Encodable {
        let id: JSONScalar?
        let type: String
        let v = 1
        let text: String
        let ignored: [String]?

        enum CodingKeys: CodingKey { case id, type, v, text, ignored }

        init(_ request: Request, type: String, text: String) {
            id = request.id
            self.type = type
            self.text = text
            ignored = request.ignored.isEmpty ? nil : request.ignored
        }
    }
}

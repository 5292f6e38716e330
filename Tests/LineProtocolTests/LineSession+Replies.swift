import Conversation
import Foundation
import LineProtocol
import TestSupport
import Testing

extension LineSession {
    /// A session with the assistant that knows about bread.
    static func bread() -> LineSession { LineSession(Assistants.bread, engine: "9.9") }

    /// The reply to a line of text.
    mutating func reply(to line: String) -> String { reply(to: .bytes(Array(line.utf8))) }

    /// The fields of the reply to a line of JSON, which must be one line.
    mutating func fields(
        of line: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String: Any] {
        let reply = reply(to: line)
        #expect(!reply.contains { $0.isNewline }, sourceLocation: sourceLocation)
        let object = try JSONSerialization.jsonObject(with: Data(reply.utf8))
        return try #require(object as? [String: Any], sourceLocation: sourceLocation)
    }
}

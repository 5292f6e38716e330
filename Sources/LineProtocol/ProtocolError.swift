/// What a client did wrong, as the protocol names it.
struct ProtocolError: Error {
    /// The fixed names of faults.
    enum Code: String {
        case tooLong = "toolong"
        case utf8
        case nul
        case badJSON = "badjson"
        case unknownCommand = "unknown-command"
        case unknownField = "unknown-field"
        case version
        case sessionLimit = "session-limit"
    }

    /// Which fault it is.
    let code: Code

    /// What to do about it; never a word that the client sent.
    let text: String

    init(_ code: Code, _ text: String) {
        self.code = code
        self.text = text
    }

    /// The fault as a line of text.
    var line: String { "-ERR \(code.rawValue) \(text)" }

    /// The fault as a line of JSON.
    func json(id: JSONScalar?) -> String {
        JSONLine.text(of: Value(id: id, code: code.rawValue, text: text))
    }

    private struct Value: Encodable {
        let id: JSONScalar?
        let type = "error"
        let v = 1
        let code: String
        let text: String

        enum CodingKeys: CodingKey { case id, type, v, code, text }
    }
}

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A request in JSON: `{"id":"a1","session":"s7","say":"does it hurt"}`.
struct Request: Decodable {
    /// What the client calls it; any JSON scalar, echoed in the reply.
    let id: JSONScalar?

    /// The conversation that it belongs to; without one it stands alone.
    let session: String?

    /// The message.
    let say: String?

    /// A command instead of a message.
    let command: String?

    /// The clock for this request, in ISO 8601.
    let now: String?

    /// The protocol's version.
    let version: Int?

    /// Whether unknown fields are an error.
    let isStrict: Bool

    /// The fields that the protocol does not know, by name.
    let ignored: [String]

    private static let known: Set<String> = ["id", "session", "say", "do", "now", "v", "strict"]

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: FieldName.self)
        // An id of null is an id, and echoed as null.
        id =
            fields.contains(FieldName("id"))
            ? try fields.decode(JSONScalar.self, forKey: FieldName("id")) : nil
        session = try fields.decodeIfPresent(String.self, forKey: FieldName("session"))
        say = try fields.decodeIfPresent(String.self, forKey: FieldName("say"))
        command = try fields.decodeIfPresent(String.self, forKey: FieldName("do"))
        now = try fields.decodeIfPresent(String.self, forKey: FieldName("now"))
        version = try fields.decodeIfPresent(Int.self, forKey: FieldName("v"))
        isStrict = try fields.decodeIfPresent(Bool.self, forKey: FieldName("strict")) ?? false
        ignored = fields.allKeys.map(\.stringValue).filter { !Self.known.contains($0) }.sorted()
    }
}

/// The id of a request whose other fields cannot be read.
enum RequestID {
    /// The id in a line of JSON, nil where there is none to be had.
    static func id(in text: String) -> JSONScalar? {
        (try? JSONDecoder().decode([String: JSONAny].self, from: Data(text.utf8)))?["id"]?.scalar
    }

    /// Any JSON value, of which only a scalar is kept.
    private struct JSONAny: Decodable {
        let scalar: JSONScalar?

        init(from decoder: any Decoder) throws {
            scalar = try? JSONScalar(from: decoder)
        }
    }
}

/// The name of a field, whatever it is.
private struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A JSON value without parts.
enum JSONScalar: Codable, Hashable {
    /// A string.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// A whole number beyond those.
    case large(UInt64)
    /// Any other number.
    case number(Double)
    /// True or false.
    case boolean(Bool)
    /// Null.
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(UInt64.self) {
            self = .large(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else {
            self = .string(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .large(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .boolean(let value): try container.encode(value)
        case .null: try container.encodeNil()
        }
    }
}

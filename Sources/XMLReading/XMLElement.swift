package import Diagnostics

/// An element of a document that was read: immutable, with the places of its parts.
package struct XMLElement: Hashable, Sendable {
    /// One attribute of a start tag.
    package struct Attribute: Hashable, Sendable {
        /// The name as written.
        package let name: String

        /// The value, with references resolved.
        package let value: String
    }

    /// The name as written.
    package let name: String

    /// The attributes in their order.
    package let attributes: [Attribute]

    /// Texts and elements inside, in their order.
    package fileprivate(set) var children: [XMLNode] = []

    /// Where its `<` stands.
    package let position: SourcePosition

    /// Where its content begins, just past the `>` of its start tag.
    package let contentPosition: SourcePosition

    /// The value of the attribute of that name.
    package subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The elements directly inside.
    package var elements: [XMLElement] {
        children.compactMap { node in
            guard case .element(let element) = node else { return nil }
            return element
        }
    }

    /// The elements of that name directly inside.
    package func elements(named name: String) -> [XMLElement] {
        elements.filter { $0.name == name }
    }

    /// The text directly inside, exactly as written.
    package var rawText: String {
        children.reduce(into: "") { text, node in
            if case .text(let part) = node { text += part }
        }
    }

    /// The text directly inside, with each run of white space as one space and none at the ends.
    package var text: String {
        let raw = rawText
        guard !raw.utf8.isNormal else { return raw }
        let words = raw.utf8.split(whereSeparator: \.isWhiteSpace)
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}

extension String.UTF8View {
    /// Whether all white space in the text is single spaces between words.
    fileprivate var isNormal: Bool {
        var before = UInt8(ascii: " ")
        for byte in self {
            if byte.isWhiteSpace, byte != 0x20 || before == 0x20 { return false }
            before = byte
        }
        return before != 0x20 || isEmpty
    }
}

extension UInt8 {
    /// XML knows four characters of white space, each one byte.
    fileprivate var isWhiteSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09
    }
}

/// What stands inside an element.
package enum XMLNode: Hashable, Sendable {
    /// An element.
    case element(XMLElement)
    /// A run of text, exactly as written, with references resolved.
    case text(String)
}

extension XMLElement {
    /// Appends a text, joining it to one that comes right before.
    mutating func append(text: String) {
        if case .text(let before) = children.last {
            children[children.count - 1] = .text(before + text)
        } else {
            children.append(.text(text))
        }
    }

    /// Appends an element.
    mutating func append(_ element: XMLElement) {
        children.append(.element(element))
    }
}

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
        // XML knows four characters of white space, each one byte.
        let words = rawText.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        return words.map { String(Substring($0)) }.joined(separator: " ")
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

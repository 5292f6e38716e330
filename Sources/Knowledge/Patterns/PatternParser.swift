package import Diagnostics

/// Reads patterns from their text.
///
/// Words are separated by spaces; `(a|b)` chooses, `[a]` may be absent, `{kind}` and `{#concept}` are slots,
/// `@list` is a word list, `...` is a gap, `^` and `$` are the ends of a sentence.
package struct PatternParser {
    /// How deep groups may stand in groups.
    static let depthLimit = 16

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private let origin: SourcePosition
    private let wordLists: Set<String>

    private init(_ text: String, at origin: SourcePosition, wordLists: Set<String>) {
        bytes = Array(text.utf8)
        self.origin = origin
        self.wordLists = wordLists
    }

    /// The pattern that a text spells.
    ///
    /// - Parameters:
    ///   - text: The pattern as written.
    ///   - position: Where the text starts.
    ///   - wordLists: The word lists that may be named in it.
    /// - Returns: The pattern, with its place.
    /// - Throws: ``PatternError`` at the first character that fits no part.
    /// - Complexity: O(*n*) in the length of the text.
    package static func pattern(
        from text: String,
        at position: SourcePosition,
        wordLists: Set<String> = []
    ) throws(PatternError) -> Pattern {
        var parser = PatternParser(text, at: position, wordLists: wordLists)
        let root = try parser.choice(until: nil)
        guard root.requiresSomething else {
            throw PatternError(fault: .nothingRequired, position: position)
        }
        return Pattern(
            root: root,
            text: Self.onOneLine(text),
            position: position
        )
    }

    /// The text with each run of white space as one space, and none at the ends.
    private static func onOneLine(_ text: String) -> String {
        let words = text.utf8.split(whereSeparator: \.isWhiteSpace)
        guard words.count > 1 else { return words.first.map { String(Substring($0)) } ?? "" }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }

    // MARK: - Parts

    /// Alternatives up to the closing mark, or to the end of the text.
    private mutating func choice(until closing: UInt8?) throws(PatternError) -> Pattern.Node {
        let opening = index
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error(.tooDeep) }
        var branches = [try sequence()]
        while peek == .bar {
            index += 1
            branches.append(try sequence())
        }
        if let closing {
            guard peek == closing else { throw unclosed(closing, openedAt: opening) }
            index += 1
        } else if peek != nil {
            throw unexpected()
        }
        return branches.count == 1 ? branches[0] : .anyOf(branches)
    }

    private func unclosed(_ closing: UInt8, openedAt opening: Int) -> PatternError {
        if peek != nil { return unexpected() }
        return error(.unclosed(Character(Unicode.Scalar(closing)), openedAt: column(of: opening)))
    }

    private mutating func sequence() throws(PatternError) -> Pattern.Node {
        var parts: [Pattern.Node] = []
        skipSpace()
        while let next = peek, next != .bar, next != .closingRound, next != .closingSquare {
            parts.append(try part(startingWith: next))
            skipSpace()
        }
        guard !parts.isEmpty else { throw error(.emptyAlternative) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part(startingWith first: UInt8) throws(PatternError) -> Pattern.Node {
        switch first {
        case UInt8(ascii: "("):
            index += 1
            return try choice(until: .closingRound)
        case UInt8(ascii: "["):
            index += 1
            return .optional(try choice(until: .closingSquare))
        case UInt8(ascii: "{"): return try slot()
        case UInt8(ascii: "@"): return try wordList()
        case UInt8(ascii: "^"): return mark(.start)
        case UInt8(ascii: "$"): return mark(.end)
        case UInt8(ascii: "."): return try gap()
        default: return .word(try word())
        }
    }

    private mutating func mark(_ node: Pattern.Node) -> Pattern.Node {
        index += 1
        return node
    }

    private mutating func gap() throws(PatternError) -> Pattern.Node {
        for _ in 0..<3 {
            guard peek == UInt8(ascii: ".") else { throw unexpected() }
            index += 1
        }
        return .gap
    }

    private mutating func slot() throws(PatternError) -> Pattern.Node {
        let opening = index
        index += 1
        let start = index
        while let next = peek, next != .closingCurly {
            if next == UInt8(ascii: "{") || next == .bar { throw unexpected() }
            index += 1
        }
        guard peek == .closingCurly else {
            throw error(.unclosed("}", openedAt: column(of: opening) + 1))
        }
        let name = text(from: start)
        index += 1
        if name.hasPrefix("#"), name.count > 1 { return .concept(String(name.dropFirst())) }
        guard let kind = Concept.Kind(rawValue: name) else {
            throw PatternError(fault: .unknownKind(name), position: place(of: start))
        }
        return .kind(kind)
    }

    private mutating func wordList() throws(PatternError) -> Pattern.Node {
        let start = index
        index += 1
        let name = try word()
        guard wordLists.contains(name) else {
            throw PatternError(fault: .unknownWords(name), position: place(of: start))
        }
        return .list(name)
    }

    private mutating func word() throws(PatternError) -> String {
        let start = index
        var saysSomething = false
        while let next = peek {
            if next.isASCIIAlphanumeric || next == UInt8(ascii: "%") {
                saysSomething = true
            } else if next >= 0x80 {
                guard let character = foreignCharacter else { break }
                saysSomething = saysSomething || character != "’"
                index += character.utf8.count - 1
            } else if !"'-/&+".utf8.contains(next) {
                break
            }
            index += 1
        }
        guard saysSomething else {
            index = start
            throw unexpected()
        }
        return text(from: start)
    }

    /// The character beyond ASCII here, if it may stand in a word.
    private var foreignCharacter: Character? {
        let rest = bytes[index...].prefix(while: { $0 >= 0x80 })
        guard let character = String(decoding: rest, as: UTF8.self).first,
            character.isLetter || character.isNumber || "’£€".contains(character)
                || character.unicodeScalars.allSatisfy({ $0.properties.isDiacritic })
        else { return nil }
        return character
    }

    // MARK: - Characters

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let next = peek, next.isWhiteSpace { index += 1 }
    }

    private func text(from start: Int) -> String {
        String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func unexpected() -> PatternError {
        guard let character = String(decoding: bytes[index...], as: UTF8.self).first else {
            return error(.unexpectedEnd)
        }
        return error(.unexpected(character))
    }

    private func error(_ fault: PatternError.Fault) -> PatternError {
        PatternError(fault: fault, position: place(of: index))
    }

    private func place(of index: Int) -> SourcePosition {
        origin.advanced(past: String(decoding: bytes[..<index], as: UTF8.self))
    }

    /// How many characters stand before a byte.
    private func column(of index: Int) -> Int {
        String(decoding: bytes[..<index], as: UTF8.self).count
    }
}

extension UInt8 {
    fileprivate static let bar = UInt8(ascii: "|")
    fileprivate static let closingRound = UInt8(ascii: ")")
    fileprivate static let closingSquare = UInt8(ascii: "]")
    fileprivate static let closingCurly = UInt8(ascii: "}")

    fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    fileprivate var isASCIIAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension Pattern.Node {
    /// Whether a match must hold a word or a slot.
    fileprivate var requiresSomething: Bool {
        switch self {
        case .word, .kind, .concept, .list: true
        case .gap, .start, .end, .optional: false
        case .sequence(let parts): parts.contains(where: \.requiresSomething)
        case .anyOf(let branches): branches.allSatisfy(\.requiresSomething)
        }
    }
}

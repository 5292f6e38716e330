package import Diagnostics

/// Reads patterns from their text.
///
/// Words are separated by spaces; `(a|b)` chooses, `[a]` may be absent, `{kind}` and `{#concept}` are slots,
/// `@list` is a word list, `...` is a gap, `^` and `$` are the ends of a sentence.
package struct PatternParser {
    /// How deep groups may stand in groups.
    static let depthLimit = 16

    private let characters: [Character]
    private var index = 0
    private var depth = 0
    private let origin: SourcePosition
    private let wordLists: Set<String>

    private init(_ text: String, at origin: SourcePosition, wordLists: Set<String>) {
        characters = Array(text)
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
            text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            position: position
        )
    }

    // MARK: - Parts

    /// Alternatives up to the closing mark, or to the end of the text.
    private mutating func choice(until closing: Character?) throws(PatternError) -> Pattern.Node {
        let opening = index
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw error(.tooDeep) }
        var branches = [try sequence()]
        while peek == "|" {
            index += 1
            branches.append(try sequence())
        }
        if let closing {
            guard peek == closing else { throw unclosed(closing, openedAt: opening) }
            index += 1
        } else if let extra = peek {
            throw error(.unexpected(extra))
        }
        return branches.count == 1 ? branches[0] : .anyOf(branches)
    }

    private func unclosed(_ closing: Character, openedAt opening: Int) -> PatternError {
        if let found = peek { return error(.unexpected(found)) }
        return error(.unclosed(closing, openedAt: opening))
    }

    private mutating func sequence() throws(PatternError) -> Pattern.Node {
        var parts: [Pattern.Node] = []
        skipSpace()
        while let next = peek, !"|)]".contains(next) {
            parts.append(try part(startingWith: next))
            skipSpace()
        }
        guard !parts.isEmpty else { throw error(.emptyAlternative) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part(startingWith first: Character) throws(PatternError) -> Pattern.Node {
        switch first {
        case "(":
            index += 1
            return try choice(until: ")")
        case "[":
            index += 1
            return .optional(try choice(until: "]"))
        case "{": return try slot()
        case "@": return try wordList()
        case "^": return mark(.start)
        case "$": return mark(.end)
        case ".": return try gap()
        default: return .word(try word())
        }
    }

    private mutating func mark(_ node: Pattern.Node) -> Pattern.Node {
        index += 1
        return node
    }

    private mutating func gap() throws(PatternError) -> Pattern.Node {
        for _ in 0..<3 {
            guard peek == "." else { throw unexpected() }
            index += 1
        }
        return .gap
    }

    private mutating func slot() throws(PatternError) -> Pattern.Node {
        let opening = index
        index += 1
        let start = index
        while let next = peek, next != "}" {
            if next == "{" || next == "|" { throw error(.unexpected(next)) }
            index += 1
        }
        guard peek == "}" else { throw error(.unclosed("}", openedAt: opening + 1)) }
        let name = String(characters[start..<index])
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
        while let next = peek, next.isLetter || next.isNumber || "'’-/%&+£€".contains(next) {
            index += 1
        }
        let word = characters[start..<index]
        guard word.contains(where: { $0.isLetter || $0.isNumber || "%£€".contains($0) }) else {
            index = start
            throw unexpected()
        }
        return String(characters[start..<index])
    }

    // MARK: - Characters

    private var peek: Character? { index < characters.count ? characters[index] : nil }

    private mutating func skipSpace() {
        while let next = peek, next.isWhitespace { index += 1 }
    }

    private func unexpected() -> PatternError {
        error(peek.map(PatternError.Fault.unexpected) ?? .unexpectedEnd)
    }

    private func error(_ fault: PatternError.Fault) -> PatternError {
        PatternError(fault: fault, position: place(of: index))
    }

    private func place(of index: Int) -> SourcePosition {
        origin.advanced(past: String(characters[..<index]))
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

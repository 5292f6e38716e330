/// Cuts inflection off English words, so that "hurts" and "hurting" meet "hurt".
///
/// Stems are keys, not words: "needle" and "needling" both give "needl". Irregular forms are not its business.
package enum Stemmer {
    /// The stem of a word in lower case.
    ///
    ///     Stemmer.stem("scarring")  // "scar"
    ///
    /// - Complexity: O(*n*) in the length of the word.
    package static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        guard letters.count > 3, letters.allSatisfy(\.isLowercaseLetter) else { return word }
        cutPlural(&letters)
        if cutVerbEnding(&letters) { undouble(&letters) }
        if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
        if letters.count > 3, letters.last == UInt8(ascii: "y") {
            letters[letters.count - 1] = UInt8(ascii: "i")
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func cutPlural(_ letters: inout [UInt8]) {
        guard letters.last == UInt8(ascii: "s") else { return }
        if letters.count > 1, "sui".utf8.contains(letters[letters.count - 2]) { return }
        if letters.ends(with: "ies"), letters.count > 4 {
            letters.removeLast(3)
            letters.append(UInt8(ascii: "y"))
        } else if letters.ends(with: "es"), takesSyllable(letters) {
            letters.removeLast(2)
        } else {
            letters.removeLast()
        }
    }

    /// Whether the plural of what is before "es" has a syllable more: "-sses", "-shes", "-ches", "-xes", "-zes".
    private static func takesSyllable(_ letters: [UInt8]) -> Bool {
        letters.ends(with: "xes") || letters.ends(with: "zes") || letters.ends(with: "sses")
            || letters.ends(with: "shes") || letters.ends(with: "ches")
    }

    /// Cuts "-ing", "-ied" and "-ed", and says whether there was one.
    private static func cutVerbEnding(_ letters: inout [UInt8]) -> Bool {
        guard !letters.ends(with: "eed") else { return false }
        let isDone = letters.ends(with: "ied")
        let length = letters.ends(with: "ing") || isDone ? 3 : letters.ends(with: "ed") ? 2 : 0
        guard length > 0 else { return false }
        var rest = Array(letters.dropLast(length))
        if rest.count == 2, rest[0].isVowel, !isDone {
            rest.append(UInt8(ascii: "e"))
        }
        guard rest.count >= 3, rest.contains(where: \.isVowel) else { return false }
        if isDone { rest.append(UInt8(ascii: "y")) }
        letters = rest
        return true
    }

    /// Cuts the letter that an ending had doubled, after Porter: "scarring" is of "scar", "swelling" of "swell".
    private static func undouble(_ letters: inout [UInt8]) {
        guard letters.count > 3, let last = letters.last, !last.isVowel,
            !"lsz".utf8.contains(last), letters[letters.count - 2] == last
        else { return }
        letters.removeLast()
    }
}

extension [UInt8] {
    fileprivate func ends(with ending: StaticString) -> Bool {
        ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool {
        self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")
    }

    fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}

import Conversation
import Foundation
import TestSupport

/// The tiny knowledge base about bread, with more in it.
enum GrownBread {
    /// An assistant that knows some elements beside those of the bread, which must be free of faults.
    static func assistant(adding elements: String) throws -> Assistant {
        let bread = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let text = bread.replacing("</knowledge>", with: elements + "\n</knowledge>")
        let folder = try TemporaryFolder(["bread.xml": text])
        return withExtendedLifetime(folder) { Assistants.load(folder.path) }
    }

    /// A term of which nothing is known but its words, what it means, and what makes that needless.
    static func term(_ id: String, _ words: [String], unless: [String] = []) -> String {
        let words = words.map { "<word>\($0)</word>" }.joined()
        let unless = unless.map { "<unless>\($0)</unless>" }.joined()
        return """
            <term id="\(id)" checked="no" sources="common">\(words)<means>Meaning of \(id).</means>\
            \(unless)</term>
            """
    }

    /// A fact on sourdough.
    static func fact(_ id: String, _ short: String, sources: String = "common") -> String {
        """
        <fact id="\(id)" topic="sourdough" aspect="definition" grade="weak" checked="yes" \
        sources="\(sources)"><short>\(short)</short></fact>
        """
    }
}

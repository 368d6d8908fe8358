// The editor of rich text: its value is plain semantic markup, it says what it is, and what is
// typed is kept like any other field.
(() => {
  const { TextEditor } = window.PrimeFaces?.widget ?? {};
  if (!TextEditor) return;
  const render = TextEditor.prototype._render;

  // The editor writes every blank as one that never breaks a line.
  TextEditor.prototype.getEditorValue = function () {
    const isEmpty = !this.editor.getText().trim();
    return isEmpty ? "" : this.editor.getSemanticHTML().replaceAll("&nbsp;", " ");
  };

  TextEditor.prototype._render = function () {
    const input = this.input[0];
    const { value } = input;
    if (value) this.editorContainer[0].innerHTML = value;
    render.call(this);
    describe(this);
    this.editor.on("text-change", () => {
      input.value = this.getEditorValue();
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    input.addEventListener("portal:put", () => {
      this.editor.setContents(this.editor.clipboard.convert({ html: input.value }), "silent");
    });
  };

  function describe({ id, jq, editor }) {
    jq.removeAttr("role");
    const label = document.querySelector(`label[for="${id}"]`);
    label.id ||= `${id}_label`;
    const { root } = editor;
    root.setAttribute("role", "textbox");
    root.setAttribute("aria-multiline", "true");
    root.setAttribute("aria-labelledby", label.id);
    label.addEventListener("click", () => editor.focus());
  }
})();

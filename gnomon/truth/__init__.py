"""What can be known: elements, facts, marks, readings, programs and answers. Knows no engine, no chance, no words."""
